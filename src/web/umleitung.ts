/** What a handler returns instead of a page: the reader is led to another address on this server. */
export class Umleitung {
  constructor(
    readonly adresse: string,
    /** 308: for ever. 303: to what the form asked for. */
    readonly status: 303 | 308 = 308,
  ) {}
}
