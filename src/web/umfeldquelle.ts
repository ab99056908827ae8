import type { Statisch } from './statisch.js'
import type { Umfeld } from './umfeld.js'

interface Gemeinde {
  name: string
  demo: boolean
}

/** Where a page gets its surroundings from. The shares of the application know the town by different logins. */
export class Umfeldquelle {
  constructor(
    private readonly statisch: Statisch,
    private readonly basisUrl: string,
    private readonly gemeinde: () => Promise<Gemeinde | null>,
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
