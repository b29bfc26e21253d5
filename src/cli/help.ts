export const HELP = `klarsprak – klarspråksjekk for norske tekster fra kommunen

Bruk
  klarsprak [valg] <fil | mappe | mønster | ->…   kontroller dokumenter (- leser standard inn)
  klarsprak rules [--format json]                 vis alle reglene
  klarsprak explain <regel>                       forklar en regel
  klarsprak analyze --format json <fil | ->…      vis setninger og ord slik klarsprak ser dem
  klarsprak init                                  lag en oppsettsfil med kommentarer
  klarsprak lsp --stdio                           start språktjeneren for skriveprogrammer

Dokumentene kan være .txt, .md, .html og .docx.

Valg
  -f, --format FORMAT        text, json, ndjson eller sarif (text)
  -o, --output FIL           skriv resultatet til en fil
      --language SPRÅK       auto, nb eller nn (auto)
      --profile NAVN         generell, brev, vedtak, nettside, skjema, saksframlegg eller
                             forskrift (gjettes ut fra innholdet)
      --rule REGEL=NIVÅ      sett nivå for en regel: av, forslag, advarsel eller feil. Kan gjentas
      --only REGEL,…         kjør bare disse reglene
      --fix                  rett det som trygt kan rettes (.txt, .md og .html), og vis resten
      --fix-dry-run          vis rettelsene som unified diff, uten å endre filene
  -q, --quiet                vis bare funn på nivået feil
      --max-warnings ANTALL  la kjøringen feile ved flere advarsler enn dette
      --stdin-filename NAVN  navnet på teksten fra standard inn; endelsen gir formatet
      --jobs ANTALL          kontroller så mange dokumenter samtidig (etter maskin og mengde)
      --max-size STØRRELSE   største dokument, for eksempel 50MB (20MB)
  -c, --config FIL           bruk denne oppsettsfilen
      --no-config            bruk ingen oppsettsfil
      --print-config         vis oppsettet som gjelder, og stopp
      --color NÅR            auto, always eller never (auto); NO_COLOR slår også av farger
  -h, --help                 vis denne hjelpen
  -v, --version              vis versjonen

Sluttkode
  0  ingen funn på nivået feil
  1  funn på nivået feil, eller flere advarsler enn --max-warnings
  2  noe kunne ikke kontrolleres: ukjent valg, feil i oppsettet, en fil som mangler eller er skadet
`
