interface Satz {
  /** Codes of Fastify. */
  codes?: readonly string[]
  /** Texts of Nest, which has no codes. */
  muster?: RegExp
  status: number
  satz: string
}

/** What the frameworks refuse, in the words of the person who sent it. */
export const saetze: readonly Satz[] = [
  {
    codes: ['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY'],
    muster: /JSON|Body cannot be empty/,
    status: 400,
    satz: 'Der Inhalt der Anfrage ist kein gültiges JSON.',
  },
  {
    codes: ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'FST_REQ_ABORTED', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'],
    status: 400,
    satz: 'Die Anfrage kam nicht vollständig an. Senden Sie sie noch einmal.',
  },
  { codes: ['FST_ERR_CTP_BODY_TOO_LARGE'], status: 413, satz: 'Die Anfrage ist zu groß.' },
  {
    codes: ['FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT', 'FST_FILES_LIMIT'],
    status: 413,
    satz: 'Das Formular hat zu viele Teile.',
  },
  {
    codes: ['FST_PROTO_VIOLATION', 'FST_INVALID_JSON_FIELD_ERROR'],
    status: 400,
    satz: 'Das Formular enthält ein Feld, das es nicht geben darf.',
  },
  { codes: ['FST_REQ_FILE_TOO_LARGE'], status: 413, satz: 'Die Datei ist zu groß.' },
  {
    codes: ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'FST_INVALID_MULTIPART_CONTENT_TYPE'],
    muster: /media type/i,
    status: 415,
    satz: 'Der Server nimmt diese Art von Inhalt nicht an. Senden Sie JSON, bei Dateien multipart/form-data.',
  },
  { codes: ['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH'], status: 400, satz: 'Die Adresse ist nicht gültig.' },
  { muster: /uuid is expected/, status: 400, satz: 'Die Kennung in der Adresse ist keine gültige UUID.' },
  {
    muster: /(numeric|boolean|enum|array).* (string )?is expected/,
    status: 400,
    satz: 'Ein Wert in der Adresse ist nicht gültig.',
  },
]
