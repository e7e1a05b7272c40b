/** Characters of names that are written in several ways; a reader of photos takes one for another. */
const GROUPS = [
  '高髙', '崎﨑嵜', '辺邊邉', '斎齋斉齊', '浜濱', '沢澤', '広廣', '国國', '桜櫻', '島嶋嶌', '吉𠮷', '恵惠', '真眞', '竜龍',
  '栄榮', '条條', '徳德', '関關', '富冨', '芦蘆', '柳栁', '曽曾', '来來', '静靜', '渕淵', '浅淺', '礼禮', '寿壽', '瀬瀨',
].map((group) => [...group])

/** The name with one of its characters in another form, e.g. 高橋 for 髙橋: what may be printed as well. */
export function variants(name: string): string[] {
  const characters = [...name]
  return characters.flatMap((character, index) => {
    const forms = GROUPS.find((group) => group.includes(character)) ?? []
    return forms.filter((form) => form !== character).map((form) => characters.with(index, form).join(''))
  })
}
