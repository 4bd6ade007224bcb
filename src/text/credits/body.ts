/**
 * What tells a sentence of the article from the caption of a picture, when a credit stands behind it: a caption shows one scene,
 * the article reports what was said, counts, gives reasons and tells what will be. Closed classes of words, in the languages of the pages.
 */

/** Words by which somebody is reported to say, think or expect something. */
const reporting = [
  /\b(?:said|says|saying|adding|citing|told|added|adds|according to|warn(?:ed|s)|announced|explain(?:ed|s)|insist(?:ed|s)|argue[ds]|claim(?:ed|s)|admit(?:ted|s)|denie[ds]|confirmed|noted|recall(?:ed|s)|estimate[ds]|believe[ds]|expect(?:ed|s)|heard|ruled|reported|wrote|asked|urged|vowed|promised|complained|thought to|hoped?|agreed)\b/iu,
  /(?:^|[\s,])(?:sagte[n]?|sagt|erklärte?|betonte?|meinte?|schätzt|kündigte|berichtete?[nt]?|forderte?|warnte?|zufolge|bestätigte|erzählte?|rechnet|teilte\s.{1,40}\smit|mitteilte[n]?|berichten|beklagt|klagen|so (?:der|die|das)|hieß es)(?=[\s.,:]|$)/iu,
  /(?:^|[\s,»”"’'])(?:a dit|dit|déclaré|déclare|explique|expliqué|affirme|affirmé|assure|selon|estime|ajoute|raconte|précise|confie|emporte|regrette|souligne|annoncé?|prévoit|rappelle|reconnaît|d['’]après|espère)(?=[\s.,:]|$)/iu,
  /(?:^|[\s,])(?:dijo|dice|afirm[óa]|asegur[óa]|explic[óa]|según|señal[óa]|indicó|informó|agregó|añad[ióe]{1,2}|contó|sostuvo|anunció|se espera[n]?|se prevén?|advirtió|declaró|recordó|confirmó|denunció|reconoció)(?=[\s.,:]|$)/iu,
  /(?:^|[\s,])(?:disse(?:ram)?|diz(?:em)?|afirm(?:ou|a)|explic(?:ou|a)|[Ss]egundo (?:[oa]s?|\p{Lu}\p{L}+)|contou|informou|declarou|acrescentou|garant(?:e|iu)|anunciou|lembrou|prevê|espera-se|de acordo com|revelou|espera)(?=[\s.,:]|$)/u,
  /(?:^|[\s,])(?:ha (?:detto|spiegato|annunciato|dichiarato|aggiunto|raccontato)|dice|dicono|spiega|afferma|[Ss]econdo (?:il|la|lo|i|gli|le|\p{Lu}\p{L}+)|racconta|sostiene|accusa|assicura|aggiunge|dichiara|ribadisce|avverte|promette)(?=[\s.,:]|$)/u,
  /(?:^|[\s,—–-])(?:сказал[аи]?|говор(?:ит|ят)|рассказ(?:ал[аи]?|ывает)|сообщ(?:ил[аи]?|ает|ают)|заяв(?:ил[аи]?|ляет)|отмет(?:ил[аи]?)|отмечает|поясн(?:ил[аи]?|яет)|объяснил[аи]?|увер(?:яет|яют)|утвержда(?:ет|ют)|по (?:словам|данным|мнению)|счита(?:ет|ют)|добавил[аи]?|подчеркнул[аи]?|признал(?:ся|ась|ись)|вспоминает|ожида(?:ет|ют)|планиру(?:ет|ют)|предупредил[аи]?|пообещал[аи]?|ответил[аи]?)(?=[\s.,:]|$)/iu,
  /[说說称稱道][，,：:“「"]|[说說道]。|(?:表示|指出|介绍|介紹|认为|認為|透露|坦言|强调|強調|预计|預計|估计|估計|承认|承認|回忆|回憶|直言|宣布|告诉记者|告訴記者|据悉|据了解|據了解)/u,
  /と(?:話し|語り|述べ|強調し|説明し|訴え|明らかにし|指摘し|呼び掛け|呼びかけ)|(?:を示した|を示す|(?:発表|説明|指摘|強調|決定|検討)し(?:た|ている))。|という。|見通しだ|方針だ|と(?:話した|話す|語った|語る|述べた|いう|説明した|説明する|明かす|明かした|みている|している|訴える|訴えた)|によると|だという|としている/u,
  /["”’'](?:이?라고|이?라며|고|며|이?라면서|면서)|(?:다고|라고)\s(?:말|밝|전|설명|강조|덧붙|주장|지적)|(?:말했|밝혔|전했|설명했|덧붙였|주장했|지적했|강조했)다|다며\s|다고 (?:했|한)다|라고 (?:했|한)다|에 따르면|(?:예정|전망|계획|방침)이다/u,
  /(?:^|\s)(?:dedi|diyen|diyor|söyledi|belirtti|açıkladı|etti|bildirdi|kaydetti|anlattı|istiyor)(?=[\s.,]|$)/u,
  /(?:^|[\s,])(?:cho biết|cho rằng|khẳng định|theo (?:ông|bà|anh|chị)|kata|ujar|mengatakan|menurut|tutur|ungkap|menyebut)(?=[\s.,:]|$)/iu
]
/** A quotation, then a verb and who it was: "« … », s'emporte Karim Oudin". */
const quoted = /[^”"»“’„«]{12}[”"»“’]\s?[,.]?\s(?:[–—-]\s)?(?:\p{Ll}['’])?\p{Ll}[\p{L}'’]+\s(?:\p{Ll}[\p{L}'’]*\s){0,3}\p{Lu}/u
const longQuote = /[“"«„](?:[^“”"«»„\s]+\s){3}[^“”"«»„]*[”"»“]|[“「『"][^“”「」『』"]{6,}[”」』"]/u
/** Somebody who was named before. */
const pronoun = /(?:^|[.!?…]\s)(?:He|She|They|It|We|Él|Ella|Ellos|Il|Elle|Ils|Elles|On|Er|Sie|Wir|Ele|Ela|Eles|Lui|Lei|Loro|Он|Она|Они|Мы|Anh ấy|Dia)\s\p{Ll}|(?:^|[，。；、！？]\s?)[他她](?:们|們)?(?!的)|(?:^|。)(?:彼|彼女)(?:は|が)|(?:^|[.]\s)그(?:는|녀는|가)\s/u
const amount = /[£$€₽¥₩]\s?\d|\d\s?(?:%|per cent|percent|por ciento|por cento|pour cent|Prozent|процент|euros?|Euros?|dollars?|dólares|reais|rublos|рубл|million|millones|Millionen|milhões|milioni|млн|миллион|тыс|tỷ|triệu|juta|quintal)|[\d一二三四五六七八九十百千万萬]\s?(?:元|億|亿|令吉|円|원|만원|억|成)(?![\p{Script=Han}]{0,1}[旦宝])/u
const amounts = new RegExp(amount.source, "gu")
const later = /\b(?:will|would|could|might)\b|(?:^|\s)(?:wird|werden|soll|sollen|sera|seront|devrait|devraient|será|serán|deberán?|podrán?|serão|deverá|deve|sarà|saranno|dovrebbe|будет|будут|должн[аоы]?|akan|sẽ)(?=\s)|[将將](?:于|於|在|会|會|对|對|为|為)|(?:应该|應該|必须|必須|不会|不會|可能)|(?:でしょう|だろう|予定だ|方針だ)/u
const reason = /\b(?:because|although|whereas|therefore|instead of|rather than)\b|(?:^|[\s,])(?:weil|obwohl|denn|parce qu[e'’]|puisque|bien que|porque|aunque|sin embargo|perché|sebbene|потому что|так как|хотя|поэтому|karena|meskipun|vì|nhưng)(?=[\s,'’])|因为|因為|因此|所以|如果|虽然|雖然|但是|[，,]但|[，,]而且|其中|從來|从来|曾经|曾經|已经|已經|(?:ため、|ものの、|ので、)|때문/u
const opener = /昨[日天]|近日|日前|今年|去年|^\s*(?:(?:In the meantime|Since then|Last (?:year|month|week)|This (?:year|month|week)|So far|By contrast|Now|Today|Earlier|Agora|Ahora|Ya|Desde|Maintenant|Aujourd['’]hui|Depuis|Jetzt|Inzwischen|Seither|Adesso|Ora|Сейчас|Теперь|Сегодня|Раньше)[\s,]|如今|现在|現在|其后|之后|之後|后来|後來|当时|當時|当年|當年|[\p{Script=Han}\d]{1,4}[天年个月週周日](?:之?后|之?後|来|來)[，,]|第[\p{Script=Han}\d]{1,3}[天年][，,]|[清凌]晨[\p{Script=Han}\d]{1,3}[点點时時][，,])/u
/** Where somebody stands in the picture, and what pictures show. */
const shown = /^\s*(?:left|right|above|below|top|bottom|main|links|rechts|oben|unten|à gauche|à droite|izquierda|derecha)\s?:|\((?:left|right|cent(?:re|er)|l|r|c|li\.?|re\.?|links|rechts|Mitte|izq\.?|der\.?|izda\.?|dcha\.?|à gauche|à droite|esq\.?|dir\.?|a sinistra|a destra|al centro|слева|справа|в центре)[\s,)]|\b(?:pictured|seen (?:here|in|on|from)|from left|(?:second|third) from (?:left|right)|top left|bottom right|clockwise|foreground|background)\b|(?:^|[\s,])(?:v\.\s?l\.|von links|de izquierda a derecha|de gauche à droite|da esquerda|da sinistra|слева направо|trong ảnh)|[（(](?:前排|后排|後排)?[左右中前后後](?:[一二三四]|排)?[）)]|左から|右から|[（(][左右中央手前奥][）)]|의? 모습|고 있다|장면|조감도|전경|様子|ところ$/u
/** Who speaks in an interview. */
const turn = /^\s*(?:[问問答记記]|Q|A|(?!.{0,2}[图圖])[\p{Script=Han}·]{2,5})[：:](?=.{8})/u
const dateline = /^\s*(?:\d{1,4}年)?\d{1,2}月\d{1,2}日[^，,]{0,12}[，,]/u
const stopped = /[.!?。！？…][”"’»」』)）]*\s*$|(?:した|っている|ている|った|という)\s*$/u
/** "（完）" behind the last sentence. */
const ended = /\s?[（(](?:完|了|END|ends)[）)]\s?$/u
const clauses = /[，、,]/gu

/**
 * How much speaks for the article's own sentence, among words beside a credit: two or more is enough to keep them.
 * Words that don't close as a sentence does are no sentence, whatever else they have.
 */
export const bodyEvidence = (words: string): number => {
  const given = words.slice(0, 400).replace(ended, "")
  // Behind whole sentences one may stand that is open: "… mitteilte. Der Angeklagte nahm das Urteil auf".
  const text = stopped.test(given) || given.length < 120 ? given : given.slice(0, Math.max(given.lastIndexOf(". "), given.lastIndexOf("。")) + 1)
  if (!stopped.test(text)) return 0
  let points = 0
  if (reporting.some((one) => one.test(text)) || quoted.test(text)) points += 2
  if (longQuote.test(text)) points += 1
  if (pronoun.test(text)) points += 1
  if (amount.test(text)) points += (text.match(amounts)?.length ?? 0) > 1 ? 2 : 1
  if (later.test(text)) points += 1
  if (reason.test(text)) points += 1
  if (opener.test(text)) points += 1
  if (turn.test(text)) points += 2
  if (text.length > 120) points += 1
  if (/\p{Script=Han}/u.test(text) && (text.match(clauses)?.length ?? 0) >= 3) points += 1
  if (/；/u.test(text)) points += 1
  if (shown.test(text)) points -= 2
  if (dateline.test(text)) points -= 1
  return points
}
