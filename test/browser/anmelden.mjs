/** A browser without JavaScript of somebody who took an account of the example town. */
export async function als(oeffne, basis, konto, angaben = { javaScriptEnabled: false }) {
  const kontext = await oeffne(angaben)
  const seite = await kontext.newPage()
  await seite.goto(`${basis}/amt/anmelden`)
  await seite.getByRole('button', { name: konto, exact: true }).click()
  return { kontext, seite }
}
