import type { Options } from '@swc/core'

export function einstellungen(datei: string): Options
