import { fold, isUnseen } from "@maillage/model";
import { read, unread } from "./answers.ts";
import type { Normalised } from "./normalised.ts";

/** Languages whose names are known; a tag of any other that CLDR names is read too. */
const TAGS =
  "ab,af,ak,am,an,ar,ary,arz,as,ast,ay,az,ba,be,bg,bm,bn,bo,br,bs,ca,ce,ceb,ckb,co,cs,cy,da,de,dv,el,en,eo,es,et,eu,fa,ff,fi,fo,fr,fy,ga,gd,gl,gn,gu,ha,haw,he,hi,hr,ht,hu,hy,id,ig,is,it,iu,ja,jv,ka,kab,kk,kl,km,kn,ko,ks,ku,ky,la,lb,lg,ln,lo,lt,lv,mg,mi,mk,ml,mn,mr,ms,mt,my,nb,ne,nl,nn,no,nv,ny,oc,om,or,pa,pap,pl,ps,pt,qu,rm,rn,ro,ru,rw,sa,sc,sd,se,sg,si,sk,sl,sm,sn,so,sq,sr,st,su,sv,sw,ta,te,tg,th,ti,tk,tl,tn,to,tr,ts,tt,ug,uk,ur,uz,vi,wo,xh,yi,yo,yue,zgh,zh,zu,arn,nah,rom,tzm,quc,yua,tzo,tzh,lad".split(
    ",",
  );

/** Names that CLDR does not give, parted by "|". */
const ALIASES: readonly (readonly [tag: string, names: string])[] = [
  ["fa", "Farsi|Dari"],
  ["es", "Castilian|Castellano|Castillan"],
  ["ku", "Kurdî|Kurde|Kurdo"],
  ["ku", "Kurmanji|Kurmancî|Kurmandji"],
  ["ckb", "Sorani"],
  ["zh", "Mandarin|Mandarín"],
  ["zh-Hans", "Simplified Chinese|Chinese (Simplified)|Chinois simplifié|Chino simplificado"],
  ["zh-Hant", "Traditional Chinese|Chinese (Traditional)|Chinois traditionnel|Chino tradicional"],
  ["sr-Latn", "Serbian (Latin)"],
  ["sr-Cyrl", "Serbian (Cyrillic)"],
  ["pt-BR", "Brazilian Portuguese|Portugais du Brésil|Portugués de Brasil"],
  ["arn", "Mapudungun|Mapuzugun|Mapudungún"],
  ["kab", "Taqbaylit"],
  ["zgh", "Tamazight|Amazigh|Berber|Berbère|Bereber|الأمازيغية"],
  ["ht", "Haitian Creole|Créole haïtien|Kreyòl"],
  ["tl", "Tagalog|Filipino|Pilipino"],
  ["gn", "Guarani"],
  ["nah", "Nahuatl|Náhuatl"],
  ["rom", "Romani|Romanes"],
  ["el", "Modern Greek"],
];

let tagsByName: ReadonlyMap<string, string> | undefined;

function theNames(): ReadonlyMap<string, string> {
  if (tagsByName !== undefined) return tagsByName;
  const found = new Map<string, string>();
  for (const [tag, names] of ALIASES) for (const name of names.split("|")) found.set(fold(name), tag);
  const known = TAGS.filter((tag) => isKnown(tag));
  for (const shown of ["en", "fr", "es", "ar", "de"]) {
    const names = new Intl.DisplayNames([shown], { type: "language", fallback: "none" });
    for (const tag of known) {
      const name = fold(names.of(tag) ?? "");
      if (name !== "" && !found.has(name)) found.set(name, tag);
    }
  }
  for (const tag of known) {
    const own = fold(new Intl.DisplayNames([tag], { type: "language", fallback: "none" }).of(tag) ?? "");
    if (own !== "" && !found.has(own)) found.set(own, tag);
  }
  tagsByName = found;
  return found;
}

const english = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const isKnown = (language: string): boolean => language === "und" || english.of(language) !== undefined;

const UNKNOWN = new Set([
  "-",
  "?",
  "n/a",
  "na",
  "none",
  "null",
  "unknown",
  "inconnue",
  "desconocido",
  "غير معروف",
]);

/**
 * The BCP 47 tag of a language: its name in English, French, Spanish, Arabic, German or itself, a tag in any case ("zh-hant",
 * "pt_BR"), or an ISO 639 code of two or three letters ("fra" and "fre" become fr). `value` is "" for "unknown" and the like,
 * null for no language that CLDR knows. Idempotent; deterministic for one version of the runtime's CLDR. Cost: O(length) after
 * the names are listed once.
 */
export function normaliseLanguage(text: string): Normalised {
  if (isUnseen(text)) return read(text, "", null);
  if (text.length > 60) return unread(text);
  const trimmed = text.replace(/\p{Cf}/gu, "").trim();
  const name = fold(trimmed);
  if (UNKNOWN.has(name)) return read(text, "", "no-language");
  const named =
    theNames().get(name) ?? theNames().get(name.replace(/^(?:اللغه|لغه|langue|lengua|idioma) /, ""));
  if (named !== undefined) return read(text, named, named === text ? null : "name");
  const tag = canonical(trimmed.replaceAll("_", "-"));
  return tag === null ? unread(text) : read(text, tag, tag === text ? null : "tag");
}

/** The tag as BCP 47 writes it; null where it is malformed, or not in the form of the package, or of no known language. */
function canonical(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    const [found = ""] = Intl.getCanonicalLocales(tag);
    const inForm = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(found);
    return inForm && isKnown(found.split("-")[0] ?? "") ? found : null;
  } catch {
    return null;
  }
}
