import path from 'node:path'

const ordner = path.resolve('node_modules/@expo-google-fonts/source-sans-3')

/** The same four faces for every renderer. */
export const schriftdateien = {
  normal: path.join(ordner, '400Regular/SourceSans3_400Regular.ttf'),
  kursiv: path.join(ordner, '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  fett: path.join(ordner, '600SemiBold/SourceSans3_600SemiBold.ttf'),
  fettKursiv: path.join(ordner, '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf'),
}
