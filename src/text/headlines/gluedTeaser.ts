/** Teasers of other pages that were glued to the end of a paragraph, behind a label that ends in a colon, a bar or a bracket, or behind an arrow. */

import { codesOf } from "./lineShape.ts"

/**
 * What announces another page, in the languages of the pages. Single words that a sentence may begin with count only before a colon or a bar,
 * which no expression here does without.
 */
const labels = [
  "read(?: (?:more|also|next|here|this|our .{2,30}|the full story|on))?|also (?:read|see|on .{2,20})|see (?:also|more)|(?:now|keep|continue) reading|now read|more(?: (?:here|like this|on this|on [^:.]{2,30}|from [^:.]{2,30}))?|related(?: (?:stor(?:y|ies)|articles?|coverage|news|links?|reading))?|watch(?: (?:also|now|more|the video))?|listen(?: (?:now|here|to .{2,20}))?|recommended(?: for you)?|must[- ]read|you (?:may|might) (?:also )?like|don['’]t miss|trending|up next|full story|(?:learn|find out) more|in case you missed it|editor['’]s pick|most read|recommended reading",
  "(?:à )?(?:lire|voir|relire|écouter|regarder|découvrir)(?: (?:aussi|également|la (?:suite|vidéo)|plus|notre .{2,20}))?|(?:lisez|voyez|retrouvez|découvrez)(?: (?:aussi|également))?|sur le même (?:sujet|thème)|pour aller plus loin|en savoir plus|retrouvez (?:ici|notre .{2,20})|notre dossier|article lié",
  "(?:también )?(?:puede[sn]? )?(?:le[eaé]|leer|ve[ar]|mir[aáe]|conoc[eé]|conozca|descubr[ea]|entérate)(?: (?:también|más|además|aquí|acá|el v[ií]deo|la nota))?|ver (?:también|más)|(?:también )?(?:te|le) (?:puede|podría|recomendamos)(?: (?:también )?(?:interesar|leer))?|más información|sigue leyendo|no te (?:lo )?pierdas|(?:(?:nota|noticia|artículo)s? )?relacionad[ao]s?|lo más leído",
  "(?:ler|ver|leia|veja|confira|saiba|assista|ouça|entenda|relembre)(?: (?:também|mais(?: sobre)?|ainda|aqui|(?:a |o )?(?:vídeo|matéria|fotos)))?|(?:(?:notícias?|artigos?) )?relacionad[ao]s?|recomendad[ao]s?|(?:a )?não (?:perca|perder)|mais lidas",
  "(?:leggi|vedi|guarda|scopri|ascolta)(?: (?:anche|qui|tutto|di più|il video))?|potrebbe(?:ro)? interessar(?:ti|vi)(?: anche)?|per approfondire|approfondisci|l['’]approfondimento|(?:notizie|articoli) correlat[ei]",
  "(?:lesen sie|lies|lest|sehen sie|schau(?:en sie)?)(?: (?:auch|hier|dazu|mehr|jetzt)){0,2}|mehr(?: (?:dazu|zum thema|lesen|infos|aus .{2,20}))?|(?:zum )?weiterlesen|hier geht (?:es|['’]s) (?:zum|zur|weiter).{0,16}|siehe auch|auch (?:interessant|lesenswert)|das könnte (?:sie|dich) (?:auch )?interessieren|lesetipp|passend (?:dazu|zum thema)",
  "(?:читайте|читать)(?: (?:также|ещё|еще|далее|по теме|подробнее))?|подробнее|(?:ещё |еще |также )?по теме|смотрите(?: также)?|см\\. также|(?:материалы?|новост[ьи]|видео|фото) по теме|ранее по теме|ранее (?:мы |«[^»]{2,24}» )?(?:писали|сообщали|рассказывали|сообщалось)|не пропустите|рекомендуем|узнать больше|интересно",
  "ayrıca (?:oku|okuyun|bakınız)|ilgili haber(?:ler)?|baca (?:juga|selengkapnya)|simak juga|lihat juga|xem thêm|đọc thêm|mời xem|tin liên quan"
].join("|")
const denseLabels = [
  "(?:相关|相關|延伸|推荐|推薦|更多|深度|往期|热门|熱門|拓展|扩展|精彩)(?:阅读|閱讀|报道|報道|報導|新闻|新聞|链接|連結|文章|推荐|推薦|内容|內容|资讯|視頻|视频|详情|詳情|精彩)?(?:详见|詳見|请见|請見|参见|參見|请看|請看|请点击|請點擊|请戳)?|(?:详情|詳情)?(?:请|請)?(?:详见|詳見|点击|點擊|戳|参阅|參閱|看)(?:查看|阅读|閱讀|观看|觀看)?|(?:往期|精彩)(?:回顾|回顧)|同場加映|(?:看|阅读|閱讀|了解|查看|點我看)(?:更多|全文|详情|詳情|原文)|(?:继续|繼續)(?:阅读|閱讀)|(?:上|下|前|后|後)一?(?:篇|则|則|条|條)|[也另亦还還](?:请|請|可)?(?:阅|閱)?(?:读|讀|看)(?:这|這)?(?:篇|则|則)?|(?:上|下)一[页頁](?:新闻|新聞|文章)?|你?(?:可能|或许|或許|也许|也許)?(?:会|會|有|感)(?:兴趣|興趣|喜欢|喜歡)(?:的)?|(?:点击|點擊)(?:进入|進入|收听|收聽|观看|觀看|阅读|閱讀|查看|参与|參與|下载|下載|了解|瞭解|收看|回顾|回顧|报名|報名)|更多[\\p{Script=Han}]{0,6}(?:新闻|新聞|报道|報導|報道|资讯|資訊|消息|内容|內容|故事|专题|專題)|(?:编辑|編輯|小编)(?:推荐|推薦)|點我看|你可能(?:也|還|还)?(?:喜欢|喜歡|感兴趣|感興趣|想看)|猜你喜(?:欢|歡)",
  "関連(?:記事|ニュース|リンク|動画)?|(?:あわせて|合わせて|併せて|こちらも)(?:読みたい|読む|どうぞ|チェック)?|詳しくはこちら|(?:次|前|おすすめ|人気|注目|最新)(?:の)?記事|(?:記事|詳細)はこちら|もっと(?:見る|読む)|続きを読む",
  "관련\\s?(?:기사|뉴스|영상|포토)|함께\\s?(?:보기|읽기|볼\\s?만한\\s?(?:기사|뉴스)|보면\\s?좋은\\s?(?:기사|뉴스)|읽으면\\s?좋은\\s?(?:기사|뉴스))|더\\s?(?:보기|읽기|알아보기)|(?:추천|다른|이전|다음)\\s?(?:기사|뉴스)|많이\\s?본\\s?(?:기사|뉴스)"
].join("|")
const labelled = new RegExp(`^[^\\p{L}\\p{N}“"«„'‘]{0,6}(?:(?:${labels})\\s{0,2}(?:[:：|>»→▶►☞–—]|\\]|】)|(?:${denseLabels})\\s{0,2}(?:[:：|｜丨>»→▶►☞】］\\]》)）]))[^\\p{L}\\p{N}]{0,4}(?=[^\\s].{4})`, "iu")

/** What labels begin with, folded, and the marks before them. */
const beginnings = new Uint8Array(65536)
for (const char of "raswmytdlévcnpsghлчпмсabixđtvekfuozjрнуеви另亦还還你会會有感◄◀看阅閱讀读也完瞭扫掃长長轻了查继繼你猜编編小下上お人も続注最더추많바相延推更深往热熱拓扩精详詳请請点點戳参參関あ合併こ次前관함다이▶►▷»›→>+【［[(（<《★☆●◆■※*|｜👉☞➤➡＞-–—à") {
  beginnings[char.charCodeAt(0)] = 1
  beginnings[char.toUpperCase().charCodeAt(0)] = 1
}
/** Characters that a sentence ends in, those that point, those that divide a label from its title; one that stops and points counts as a stop. */
const kinds = new Uint8Array(65536)
const stopping = 1, pointer = 2, dividing = 4
for (const char of ":：|｜丨>»→▶►☞–—]］】》)）") kinds[char.charCodeAt(0)]! |= dividing
for (const char of "▶►▷→»›☞") kinds[char.charCodeAt(0)]! |= pointer
for (const char of ".!?。！？…”\"’»」』)）]】") kinds[char.charCodeAt(0)]! |= stopping

/** No label is longer than this with the marks before it. */
const longestLabel = 56
/** How long a teaser may be, and the least of the paragraph before it, in UTF-16 code units. */
const longest = 160
const shortest = 20

const spaceOrDense = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000 || code > 0x2e7f
const isCapital = (code: number): boolean => code > 0x40 && code < 0x5b || code > 0x40f && code < 0x430 || code > 0xbf && code < 0xdf
const pointing = /点这里|点此|点击|戳这里|戳此|這裡看|点我|點我|こちら|바로가기|보기|(?<!\p{L})(?:click here|read it here|read more|lire la suite|hier lesen|hier geht|aquí|aqui|здесь)(?!\p{L})/iu
/** "… estima a Conab. + Soja bate recorde de exportação", "…。>>>没人想要的桥": one more title, behind a mark that points. */
const another = /^(?:\+\s(?=\p{Lu})|(?:>{2,3}|＞{2,3}|[▶►➤➡→»]|👉)\s?(?=[\p{L}“"«「『《]))[^.!?。+]{6,}$|^(?:[▶►➤➡→☞▷]|👉){1,3}\s?(?=[\p{L}“"「『《])[^.。+]{6,}$/u
/** "点击查看完整积分榜", "(看完整排行→…)", "Click here to see …": an invitation to another page, behind the last full stop. */
const inviting = /^(?:查看|点击|點擊|阅读|閱讀|了解|瞭解|浏览|瀏覽|看)(?:更多|全部|完整|详细|詳細)[^。！？，]{2,24}$|^(?:更多)(?:精彩|内容|內容|详情|詳情|报道|報道|報導|消息)[^。！？，]{0,4}(?:请|請|敬请|敬請)?(?:看|见|見|关注|關注|留意|锁定|收看|戳|阅读|閱讀)[^。！？]{2,30}$|^ранее (?:мы|«[^»]{2,24}»|наш сайт|наша редакция) (?:писали|сообщали|рассказывали|писал[аи]?|сообщал[аи]?)[^.!?]{8,120}$|^(?:点击|點擊|點選|轻触|戳|扫码|掃碼|长按|長按)(?:这里|這裡|此处|此處|链接|連結|下方|上方|图片|圖片|蓝字|藍字|阅读原文|閱讀原文)?(?:即可)?(?:查看|阅读|閱讀|观看|觀看|了解|瞭解|收听|收聽|进入|進入|看|下载|下載|参与|參與|报名|報名|关注|關注|加入|领取|領取|购买|購買)[^。！？!?，,]{2,40}$|^[（(【［]?(?:看|讀|读|查看|瞭解|了解|更多|完整|延伸|推薦|推荐)[^，。、：:（(]{0,12}[→▶►➤»>》][^。]{4,40}$|^(?:(?:click|tap) (?:here|(?:on )?the link)|cliquez ici|haga clic (?:aquí|acá|en)|clique aqui|klicken sie hier|clicca qui|нажмите (?:здесь|сюда|на ссылку))\s[^.!?]{4,90}$/iu
/** "（下转A3版）", "(Continued on page 5)", "（関連記事3面）": where in the paper the rest stands. */
const turned = /^[（(【［](?:[^）)】］。]{0,8}(?:详见|詳見|参见|參見|请见|請見|见|見|刊|转|轉|接|续|續))\s?(?:本报|本報|本版)?第?\s?[A-Z]?\d{0,3}\s?[-—–、,，至~]?\s?[A-Z]?\d{1,3}\s?(?:版|页|頁|叠|疊|面)[）)】］]$|^[（(【［](?:関連記事|関連|続き)?\s?(?:第?[\d一二三四五六七八九十、・]{1,6}面)(?:に(?:続く|関連記事|関連))?[）)】］]$|^[（(［]\d{1,2}면(?:에|으로)?\s?(?:계속|이어)[）)］]$|^[([](?:continued|cont['’]?d|see(?: also)?|turn to|more|story|full (?:story|report)|report|siehe|lesen sie|lire|voir|suite|ver|sigue|pasa|continúa|continua|segue|leggi|окончание|продолжение|см)[^()[\]]{0,14}\s(?:pages?|p\.|pp\.|seite|s\.|página|pág\.|pagina|pag\.|стр\.|с\.)\s?[A-Z]?\d{1,3}[^()[\]]{0,6}[)\]]\.?$/iu
const pointers = new Set(Array.from("+>＞▶►➤➡→»👉", (char) => char.charCodeAt(0)))
/** Labels so plain that no mark need part them from the title: "Lire aussi Ces jeunes …", "▶ 관련기사 …". */
const unmarked = /^[^\p{L}\p{N}“"«„'‘]{0,4}(?:(?:(?:à )?lire (?:aussi|également)|à voir aussi\.?|le[ea] también|leia também|veja também|leggi anche|lesen sie auch|read also|also read|read more|читайте также)\s(?=[\p{Lu}«“„"])|(?:관련\s?기사|関連記事|相关阅读|相關閱讀|延伸阅读|延伸閱讀)\s(?=[\p{L}“「『《]))/iu
/** What those begin with. */
const plain = new Set(Array.from("làvryaLÀVRAчЧ관関相延▶►☞■※", (char) => char.charCodeAt(0)))
/** With `i` small letters are capitals to an expression, too. */
const capitalBehind = (text: string): boolean => /\s[\p{Lu}«“„"\u2e80-\uffff]/u.test(text)
/** "… being given out. best online slots real money": no sentence begins small after others that begin with capitals. */
const smallAnchor = /\p{Ll}{3}[.!?]["”’]?\s(\p{Ll}{3,}(?:\s[\p{L}\d'’-]{2,}){2,6})$/u
/** "……保湿霜。真人棋牌送58彩金": what is advertised so in Chinese, in few words without a stop. */
const spam = /^[\p{Script=Han}A-Za-z\d]{0,10}(?:棋牌|彩金|博彩|娱乐城|娛樂城|百家乐|百家樂|老虎机|老虎機|真人荷官|体育投注|体育app|体育官网|注册送|六合彩|时时彩|电子游艺|(?:app|APP|客户端)(?:官方)?下载|官网入口|免费观看|在线观看)[\p{Script=Han}A-Za-z\d]{0,10}$/u

/** Where a teaser glued to the end of a paragraph begins, or -1. Time is linear in the length of the line. */
export const gluedTeaserAt = (line: string): number => gluedTeaserIn(line, codesOf(line), 0)

/** The same for a line whose code units stand in `codes` from `start`: single letters of a string are dear to ask for. */
export const gluedTeaserIn = (line: string, codes: Uint16Array, start: number): number => {
  let end = line.length
  for (; end > 0; end--) {
    const code = codes[start + end - 1]
    if (code !== 0x20 && code !== 0x3000 && code !== 0xa0) break
  }
  const least = Math.max(shortest, end - longest)
  let tries = 0
  let stop = -1
  // The nearest mark behind that may divide a label from its title.
  let divided = Infinity
  for (let at = end - 6; at >= least && tries < 8; at--) {
    const code = codes[start + at]!
    // Few characters are either, and a set would take ten times as long to ask.
    const kind = kinds[code]!
    if (kind === 0) continue
    const nearest = divided
    if ((kind & dividing) !== 0) divided = at
    const isStop = (kind & stopping) !== 0
    const isArrow = !isStop && (kind & pointer) !== 0 && spaceOrDense(codes[start + at - 1]!)
    if (!isStop && !isArrow) continue
    if (isStop && stop < 0 && code !== 0x3f && code !== 0xff1f) stop = at
    tries += 1
    let from = isStop ? at + 1 : at
    const next = codes[start + from]!
    // Behind a stop there is a blank, or a capital without one.
    if (isStop && code < 0x2e7f && !spaceOrDense(next) && !isCapital(next) && beginnings[next] === 0) continue
    while (from < end && spaceOrDense(codes[start + from]!) && codes[start + from]! < 0x3001) from += 1
    if (beginnings[codes[start + from]!] === 0 && codes[start + from]! < 0xd800) continue
    const rest = line.slice(from, end)
    const begin = codes[start + from]!
    if (isStop && (pointers.has(begin) && another.test(rest) || plain.has(begin) && capitalBehind(rest) && unmarked.test(rest) && !/[.。]\s*$/u.test(rest))) return from
    if (isStop && (inviting.test(rest) || (begin === 0x28 || begin === 0xff08 || begin === 0x3010 || begin === 0x5b || begin === 0xff3b) && turned.test(rest))) return from
    if ((isStop ? nearest : divided) - from < longestLabel && labelled.test(rest)) return from
    if (isArrow && from > shortest && pointing.test(rest.slice(-14))) return from
  }
  const last = codes[start + end - 1]!
  if (stop > 0 && last !== 0xbb && (kinds[last]! & pointer) !== 0 && pointing.test(line.slice(stop, end))) return stop + 1
  if (stop > 0 && last > 0x4dff && end - stop < 24 && spam.test(line.slice(stop + 1, end).trim())) return stop + 1
  if (last > 0x2f && last < 0x3a || last > 0x60 && last < 0x7b || last > 0xde && last < 0x180 || last > 0x42f && last < 0x460) {
    const anchor = smallAnchor.exec(line.slice(least, end))
    if (anchor !== null && isCapital(codes[start]!)) return end - anchor[1]!.length
  }
  return -1
}
