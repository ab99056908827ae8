export default async function abbauen() {
  await globalThis.__ratsfolgePostgres?.stoppen()
}
