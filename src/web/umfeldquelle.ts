import type { Statisch } from './statisch.js'
import type { Umfeld } from './umfeld.js'

/** Asks for the town. */
export type Gemeindefrage = () => Promise<{ name: string; demo: boolean } | null>

/** Where a page gets its surroundings from. The shares of the application know the town by different logins. */
export class Umfeldquelle {
  constructor(
    private readonly statisch: Statisch,
    private readonly basisUrl: string,
    private readonly gemeinde: Gemeindefrage,
  ) {}

  async umfeld(): Promise<Umfeld> {
    const gemeinde = await this.gemeinde()
    return { ...this.ohneGemeinde(), gemeinde: gemeinde?.name ?? '', demo: gemeinde?.demo ?? false }
  }

  /** For error pages while the database does not answer. */
  ohneGemeinde(): Umfeld {
    const { statisch, basisUrl } = this
    return {
      gemeinde: '',
      demo: false,
      basisUrl,
      dateien: {
        css: statisch.adresse('app.css'),
        js: statisch.adresse('public.js'),
        zeichen: statisch.adresse('icon.svg'),
      },
    }
  }
}
