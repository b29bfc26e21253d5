import type { Rule } from '../src/engine/rule'
import { altTekst } from './alt-tekst'
import { apostrofGenitiv } from './apostrof-genitiv'
import { avloserord } from './avloserord'
import { avsenderVi } from './avsender-vi'
import { brevMangler } from './brev-mangler'
import { daNaar } from './da-naar'
import { dato } from './dato'
import { dobbelBestemthet } from './dobbel-bestemthet'
import { dobbelNektelse } from './dobbel-nektelse'
import { duForm } from './du-form'
import { engelskeLesbarhetsformler } from './engelske-lesbarhetsformler'
import { enkelBestemmelse } from './enkel-bestemmelse'
import { fagordJuss } from './fagord-juss'
import { fagordUforklart } from './fagord-uforklart'
import { fodselsnummer } from './fodselsnummer'
import { forkortelserForm } from './forkortelser-form'
import { forkortelserITekst } from './forkortelser-i-tekst'
import { fremmedord } from './fremmedord'
import { fristOgHandlingMangler } from './frist-og-handling-mangler'
import { gjentatteOrd } from './gjentatte-ord'
import { hjelpeverbopphoping } from './hjelpeverbopphoping'
import { iForholdTil } from './i-forhold-til'
import { ifolgeIFolge } from './ifolge-i-folge'
import { initialordUforklart } from './initialord-uforklart'
import { inkluderendeFunksjon } from './inkluderende-funksjon'
import { innskudd } from './innskudd'
import { kanselliord } from './kanselliord'
import { kjonnsnoytral } from './kjonnsnoytral'
import { klokkeslett } from './klokkeslett'
import { komma } from './komma'
import { komprimertSetning } from './komprimert-setning'
import { kontaktinfoPrivat } from './kontaktinfo-privat'
import { krysshenvisning } from './krysshenvisning'
import { langAttributt } from './lang-attributt'
import { langSetning } from './lang-setning'
import { langeOrd } from './lange-ord'
import { langtAvsnitt } from './langt-avsnitt'
import { lengerLengre } from './lenger-lengre'
import { lenketekst } from './lenketekst'
import { lesenivaProfil } from './leseniva-profil'
import { lix } from './lix'
import { lovhenvisningITekst } from './lovhenvisning-i-tekst'
import { manEn } from './man-en'
import { mellomtitler } from './mellomtitler'
import { nbKonsekvens } from './nb-konsekvens'
import { nnBokmalsord } from './nn-bokmalsord'
import { nnBoyning } from './nn-boyning'
import { nnKonsekvens } from './nn-konsekvens'
import { nnPresensStPassiv } from './nn-presens-st-passiv'
import { ogAa } from './og-aa'
import { omvendtOrdstilling } from './omvendt-ordstilling'
import { oppramsingBorVareListe } from './oppramsing-bor-vare-liste'
import { orddelingBindestrek } from './orddeling-bindestrek'
import { ordvariasjon } from './ordvariasjon'
import { overskriftUinformativ } from './overskrift-uinformativ'
import { overskriftsniva } from './overskriftsniva'
import { passiv } from './passiv'
import { pleonasmer } from './pleonasmer'
import { preposisjonskjede } from './preposisjonskjede'
import { prosentOgValuta } from './prosent-og-valuta'
import { punktlisteTegnsetting } from './punktliste-tegnsetting'
import { relativkjede } from './relativkjede'
import { saerskriving } from './saerskriving'
import { samsvar } from './samsvar'
import { skjemaLedetekst } from './skjema-ledetekst'
import { stavekontroll } from './stavekontroll'
import { storForbokstav } from './stor-forbokstav'
import { storeTall } from './store-tall'
import { substantivsyke } from './substantivsyke'
import { substantivtetthet } from './substantivtetthet'
import { takeord } from './takeord'
import { tallSifferOrd } from './tall-siffer-ord'
import { telefonnummer } from './telefonnummer'
import { tiltaleform } from './tiltaleform'
import { toneTrussel } from './tone-trussel'
import { tungeUttrykk } from './tunge-uttrykk'
import { ubruktUnntak } from './ubrukt-unntak'
import { uklarReferanse } from './uklar-referanse'
import { upersonligDet } from './upersonlig-det'
import { vageOrd } from './vage-ord'
import { vanligeSkrivefeil } from './vanlige-skrivefeil'
import { vedtakMangler } from './vedtak-mangler'
import { venstretyngde } from './venstretyngde'
import { verbform } from './verbform'
import { viktigstForst } from './viktigst-forst'

/** Every rule, in the order of the catalogue. At equal places the earlier rule's finding is kept. */
export const rules: readonly Rule[] = [
  kanselliord,
  tungeUttrykk,
  iForholdTil,
  substantivsyke,
  substantivtetthet,
  pleonasmer,
  avloserord,
  fremmedord,
  fagordUforklart,
  fagordJuss,
  vageOrd,
  langeOrd,
  forkortelserITekst,
  initialordUforklart,
  takeord,
  passiv,
  nnPresensStPassiv,
  langSetning,
  venstretyngde,
  omvendtOrdstilling,
  innskudd,
  komprimertSetning,
  preposisjonskjede,
  upersonligDet,
  manEn,
  dobbelNektelse,
  hjelpeverbopphoping,
  relativkjede,
  uklarReferanse,
  langtAvsnitt,
  mellomtitler,
  overskriftUinformativ,
  viktigstForst,
  fristOgHandlingMangler,
  vedtakMangler,
  brevMangler,
  punktlisteTegnsetting,
  oppramsingBorVareListe,
  skjemaLedetekst,
  lovhenvisningITekst,
  krysshenvisning,
  duForm,
  avsenderVi,
  tiltaleform,
  toneTrussel,
  kjonnsnoytral,
  inkluderendeFunksjon,
  saerskriving,
  orddelingBindestrek,
  komma,
  daNaar,
  lengerLengre,
  ifolgeIFolge,
  vanligeSkrivefeil,
  ogAa,
  verbform,
  samsvar,
  dobbelBestemthet,
  enkelBestemmelse,
  nnBoyning,
  nnBokmalsord,
  nnKonsekvens,
  nbKonsekvens,
  storForbokstav,
  apostrofGenitiv,
  gjentatteOrd,
  stavekontroll,
  tallSifferOrd,
  storeTall,
  dato,
  klokkeslett,
  prosentOgValuta,
  forkortelserForm,
  telefonnummer,
  fodselsnummer,
  kontaktinfoPrivat,
  lenketekst,
  altTekst,
  overskriftsniva,
  langAttributt,
  lix,
  ordvariasjon,
  lesenivaProfil,
  engelskeLesbarhetsformler,
  ubruktUnntak,
]
