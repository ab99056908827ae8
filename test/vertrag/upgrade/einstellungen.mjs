/** With which the kept towns were made: their prints name the address, their logs are sealed with the key. */
export const basisUrl = 'http://localhost:3000'

export const schluessel = {
  PROTOKOLL_SCHLUESSEL: 'nur für diese Probe, aber lang genug dafür',
  ZWEITFAKTOR_SCHLUESSEL: 'nur für diese Probe, aber lang genug dafür',
}
