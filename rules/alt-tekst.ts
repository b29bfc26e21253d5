import { malformFrom } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'

/** Alternative texts that say no more than that there is an image. */
const EMPTY =
  /^(?:et |eit )?(?:bilde|bilete|illustrasjon|illustrasjonsbilde|illustrasjonsbilete|foto|fotografi|logo|ikon|figur|grafikk|banner|image|picture|photo|icon|img|alt|alt-tekst)(?: ?\d{1,3})?\.?$/i
const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)$/i

export const altTekst = defineRule({
  id: 'alt-tekst',
  title: 'Bilder uten alternativ tekst, eller med en som ikke sier noe',
  group: 'personvern og tilgjengelighet',
  scope: 'document',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  anyLanguage: true,
  source: 'Uu-tilsynet, Bilder og grafikk',
  url: 'https://uutilsynet.no/regelverk/bilder-og-grafikk/205',
  *check(text) {
    for (const { kind, start, end, alt } of text.marks) {
      if (kind !== 'image' || alt === '') continue
      const words = alt?.trim().slice(0, 200)
      const nynorsk = malformFrom(text, start) === 'nn'
      if (words === undefined)
        yield {
          at: { start, end },
          message: nynorsk
            ? 'Biletet manglar alternativ tekst. Skriv kva det viser, for den som ikkje ser det.'
            : 'Bildet mangler alternativ tekst. Skriv hva det viser, for den som ikke ser det.',
        }
      else if (EMPTY.test(words) || FILE_NAME.test(words))
        yield {
          at: { start, end },
          message: nynorsk
            ? `«${words}» seier ikkje kva biletet viser. Skriv det ein treng å vite for å forstå teksten.`
            : `«${words}» sier ikke hva bildet viser. Skriv det man trenger å vite for å forstå teksten.`,
        }
    }
  },
})
