// Carries out a Dockerfile without Docker: each stage is a layer over the files of this machine, seen by chroot in a mount
// namespace of its own, so that RUN, COPY and CMD stand as they are. Needs Linux and root. The folder of the repository is
// empty in there, and Node is the one that FROM names.
import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { holeNode, imAbbild } from '../node/holen.mjs'
import { gehoertDazu, liesCopy, liesEnv } from './dockerfile.mjs'

const verzeichnis = process.cwd()
const pfad = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
/** How this machine reaches the registry is no part of the image. */
const netz = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^((https?|no)_proxy|npm_config_registry|ssl_cert_\w+|node_extra_ca_certs)$/i.test(name),
  ),
)

/** The layer of one stage and what its instructions have said. */
export class Stufe {
  constructor(ordner, name) {
    this.name = name
    for (const teil of ['schicht', 'arbeit', 'wurzel'])
      mkdirSync((this[teil] = path.join(ordner, name, teil)), { recursive: true })
    this.ort = '/'
    this.nutzer = 'root'
    this.env = {}
    this.grundlage()
  }

  /** What the image of Node brings: Node and npm, the account "node". */
  grundlage() {
    const ziel = this.hier('/usr/local/bin')
    const npm = readFileSync(path.join(holeNode(imAbbild()), 'npm'), 'utf8')
    mkdirSync(ziel, { recursive: true })
    cpSync(path.join(holeNode(imAbbild()), 'node'), path.join(ziel, 'node'))
    writeFileSync(path.join(ziel, 'npm'), npm, { mode: 0o755 })
    mkdirSync(this.hier('/home/node'), { recursive: true })
    mkdirSync(this.hier('/etc'), { recursive: true })
    for (const [datei, zeile] of [
      ['/etc/passwd', 'node:x:1000:1000::/home/node:/bin/sh'],
      ['/etc/group', 'node:x:1000:'],
    ]) {
      const text = readFileSync(datei, 'utf8')
      writeFileSync(this.hier(datei), text)
      if (!/^node:/m.test(text)) appendFileSync(this.hier(datei), `${zeile}\n`)
    }
  }

  /** Where a path of the image lies in the layer. */
  hier = (ort) => path.join(this.schicht, ort)
  absolut = (ort) => path.resolve(this.ort, ort)

  schritt({ wort, rest }, stufen) {
    console.log(`${this.name}: ${wort} ${rest}`)
    if (wort === 'ENV') Object.assign(this.env, liesEnv(rest))
    else if (wort === 'USER') this.nutzer = rest
    else if (wort === 'WORKDIR') mkdirSync(this.hier((this.ort = this.absolut(rest))), { recursive: true })
    else if (wort === 'COPY') this.copy(liesCopy(rest), stufen)
    // npm refuses a package that does not fit this Node.
    else if (wort === 'RUN') this.fuehreAus(['sh', '-c', rest], { ...netz, NPM_CONFIG_ENGINE_STRICT: 'true' })
    else if (wort === 'CMD') this.befehl = JSON.parse(rest)
    else if (wort === 'HEALTHCHECK') this.gesund = JSON.parse(rest.slice(rest.indexOf('CMD') + 3))
    else if (wort === 'STOPSIGNAL') this.signal = rest
    else if (wort === 'VOLUME' && !existsSync(this.hier(rest))) throw new Error(`Es fehlt ${rest}.`)
  }

  copy({ from, chown, quellen, ziel }, stufen) {
    const dazu = gehoertDazu(readFileSync('.dockerignore', 'utf8'))
    const nach = this.absolut(ziel)
    for (const quelle of quellen) {
      if (!from && !dazu(quelle)) throw new Error(`${quelle} steht nicht in .dockerignore und fehlt dem Bau.`)
      const von = from ? stufen.get(from).hier(quelle) : path.join(verzeichnis, quelle)
      // As COPY does: a file goes into a folder, of a folder what is in it.
      const name = ziel.endsWith('/') && statSync(von).isFile() ? path.basename(quelle) : ''
      execFileSync('cp', ['-a', '--no-preserve=ownership', '-T', von, this.hier(path.join(nach, name))])
      if (chown) execFileSync('chown', ['-R', chown, this.hier(path.join(nach, name))])
    }
  }

  /** In front of a command: the layer over this machine, the repository out of sight, then into it. */
  huelle(argumente, umgebung) {
    const env = {
      PATH: pfad,
      HOME: this.nutzer === 'root' ? '/root' : `/home/${this.nutzer}`,
      ...this.env,
      ...umgebung,
    }
    const skript = `set -e
      mount -t overlay overlay -o "lowerdir=/,upperdir=$1,workdir=$2" "$3"
      for d in proc dev sys; do mount --rbind "/$d" "$3/$d"; done
      mount -t tmpfs tmpfs "$3$4"
      w=$3 n=$5; shift 5
      exec chroot --userspec="$n" "$w" "$@"`
    const paare = Object.entries(env).map(([name, wert]) => `${name}=${wert}`)
    const innen = ['env', '-i', ...paare, 'sh', '-c', 'cd "$0" && exec "$@"', this.ort, ...argumente]
    const aussen = [this.schicht, this.arbeit, this.wurzel, verzeichnis, `${this.nutzer}:${this.nutzer}`]
    return ['-m', '--propagation', 'private', 'sh', '-c', skript, 'sh', ...aussen, ...innen]
  }

  /** Runs to its end; what it says is shown, or handed over when something is written to it. */
  fuehreAus(argumente, umgebung = {}, eingabe) {
    const stdio = eingabe === undefined ? 'inherit' : ['pipe', 'pipe', 'inherit']
    return execFileSync('unshare', this.huelle(argumente, umgebung), { stdio, input: eingabe, maxBuffer: 2 ** 26 })
  }

  /** The process itself: each step in front of it makes way by exec. */
  starte(umgebung) {
    return spawn('unshare', this.huelle(this.befehl, umgebung), { stdio: ['ignore', 'pipe', 'pipe'] })
  }
}
