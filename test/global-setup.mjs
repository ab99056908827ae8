export default async function aufbauen() {}
