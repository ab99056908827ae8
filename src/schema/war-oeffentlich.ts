/** One thing that could be read in public until it was taken back, as the Vorfall keeps it. */
export interface WarOeffentlich {
  art: string
  adresse: string
  name: string
  /** ISO instant. */
  seit: string
}
