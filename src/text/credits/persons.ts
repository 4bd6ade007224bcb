/** Who makes pictures, as a shape: a person, a house of news, and both with something between them; in scripts with capitals and in Chinese, Japanese and Korean. */
import { hasHan, type Reading } from "./kinds.ts"
import { isAgency } from "./names.ts"
import { hanMaker, housesOfNews } from "./words.ts"

const houseSplit = /\s?[/|•·]\s?|\s[–—-]\s|,\s/u
/** A person's name that makes a line: two or three words, not all in capitals. */
export const isPerson = (text: string): boolean => text.length < 40 && /^(?:\p{Lu}(?:[\p{Ll}’'-]+(?:\p{Lu}\p{Ll}+)?|\.(?:\s?-?\p{Lu}\.)?)\s(?:(?:de|del|van|von|di|da|bin|le|la|dos|du|den|der|ten)\s){0,2}){1,3}(?:\p{Lu}['’])?\p{Lu}[\p{Ll}’'-]+(?:\p{Lu}\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?$/u.test(text)

const person = /^(?:\p{Lu}[\p{L}'’.-]*\s(?:(?:de|del|van|von|di|da|bin|le|la|dos|du)\s){0,2}){1,3}\p{Lu}[\p{L}'’.-]{1,30}$/u
const quotedHouse = /^[«“"]\p{Lu}[^«»“”"]{2,30}[»”"]$/u
const houseShape = /^[\p{Lu}\d@][\p{L}\d&'’.-]*(?:\s(?:[\p{Lu}\d&][\p{L}\d&'’.-]*|de|des|du|do|da|of|the|for|and|der|für)){0,4}$/u

/** "KennedyNews", "RacingPix": one word that says what it makes. */
export const oneWordHouse = /^\p{Lu}\p{Ll}+(?:News|Images|Media|Press|Pix|Photos?|Pics|Wire|Foto|Agency)$/u

/** Whether a name may be that of a house: one of its words says what houses of news make, or it is written as agencies are. */
export const isHouse = (text: string, extra: ReadonlySet<string>): boolean => {
  if (isAgency(text, extra) || oneWordHouse.test(text) || quotedHouse.test(text)) return true
  return houseShape.test(text) && (text.toLowerCase().split(/[\s.-]/u).some((word) => housesOfNews.has(word)) || letters.test(text) || site.test(text))
}
const letters = /^\p{Lu}{2,6}$/u
const site = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/iu

/** "Léa Wagner - Le Phare": a person, and behind a dash, slash or bar any name; to be asked only where a credit is expected. */
export const isPersonAndName = (text: string): boolean => {
  const pieces = text.length > 70 ? [] : text.split(/\s?[/|•·]\s?|\s[–—-]\s/u)
  return pieces.length === 2 && (person.test(pieces[0]!) && houseShape.test(pieces[1]!) || person.test(pieces[1]!) && houseShape.test(pieces[0]!))
}

/** "Voice: Jane Doe" is of a cast: one word alone is a house only in capitals. */
const newsroom = (text: string, extra: ReadonlySet<string>): boolean => isAgency(text, extra) || /^\p{Lu}{2,5}$/u.test(text) || text.includes(" ") && isHouse(text, extra)

/** "Jane Doe • The Gazette", "MAXPPP - Jean Dupont": a person and a house, whatever stands between them. */
export const readPersonAndHouse = (text: string, extra: ReadonlySet<string>): Reading | undefined => {
  if (text.length > 70) return undefined
  // "ABC News: Tracey Hume": the house leads.
  const colon = text.indexOf(": ")
  if (colon > 1 && isPerson(text.slice(colon + 2)) && newsroom(text.slice(0, colon), extra)) return { score: 0.75, evidence: "name and house" }
  const pieces = text.split(houseSplit)
  if (pieces.length < 2 || pieces.length > 3) return undefined
  let persons = 0
  let houses = 0
  for (const piece of pieces) {
    if (isHouse(piece, extra)) houses += 1
    else if (person.test(piece)) persons += 1
    else return undefined
  }
  // "OPEN, BLACK AND WHITE" is a line of a list.
  if (/,\s\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && !pieces.some((piece) => isAgency(piece, extra))) return undefined
  // A person, a bar or a dash, and a name that no list has: the house of the portal itself.
  return houses > 0 && (persons > 0 || pieces.every((piece) => isAgency(piece, extra))) ? { score: 0.75, evidence: "name and house" } : undefined
}

/** Words that join a sentence: no name has one. */
export const joining = /[的了在是着过過把被將将這这那哪谁誰何就也都很不没沒会會能要可说說让讓给給对對从從我你他她它们們及其但而且或]|[はがをにでもへ]/u
const sentenceMark = /[。！？!?；;，,：:“”]|[가-힣]\.[가-힣]/u

const alone = new Set("的了 左图 右图 上图 下图 时间 高清 安全 成人 方便 方向 金额 金色 黄色 黑色 白色 白天 马上 马路 江湖 江苏 江西 江南 江北 安徽 海南 云南 云端 石家庄 万元 万人 双方 时代 时政 时评 宁夏 成都 武汉 温州 常州 金华 台州 台湾 台灣 曲阜 于是 和平 明天 明年 方案 高级 高中 高考 包括 包邮 全文 全场 全国 全國 连载 連載 连续 单位 单选 都市 都有 关于 国内 國內 居中 游客 应届 项目 项链 祝福 施工 谷歌 年度 年份 文化 文学 景区 景点 水果 沙发 平均 平方 平安 庄稼 成员 成功 盛夏 盛世 元月 元旦 车间 常见 常用 康复 伍佰 余下 顾客 夏天 夏季 夏日 秋天 冬季 钟表 管理 管道 范围 方法 方式 米饭 计划 计算 湖南 湖北 河南 河北 广东 廣東 广西".split(" "))
const surname =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|慕容|令狐|夏侯|尉迟|皇甫|公孙|公孫|司徒|端木|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟邝荀羊惠芮储汲糜隗宓郗宿邰蔺屠胥莘逄宰郦濮扈燕冀郏浦茹宦庾暨衡匡阙夔晁訾阚乜鞠巢蒯荆竺逯桓晋亓])/u

/** Whether a text has the shape of a Chinese person's name: a surname, and one or two characters more. */
export const isHanPerson = (text: string): boolean => {
  if (text.length > 4 || !/^\p{Script=Han}{2,4}$/u.test(text) || !surname.test(text)) return false
  return (text.length < 4 || doubleSurname.test(text)) && !alone.has(text) && !noNameEnd.test(text)
}
const doubleSurname = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|慕容|令狐|夏侯|尉迟|皇甫|公孙|公孫|司徒|端木)/u
const noNameEnd = /[图圖片照年月日时時元人的地区區市省县縣版中期集]$/u

/** Whether a text may name who made a picture in Chinese, Japanese or Korean: short, with none of the words that join a sentence. */
export const isHanMakerName = (text: string): boolean => {
  const name = text.replace(societies, "社").replace(/[（(【［〔].{1,10}[）)】］〕]/gu, "").replace(/[“”「」《》]/gu, "").trim()
  if (name.length === 0 || name.length > 22) return false
  return !joining.test(name.replace(kanaName, "")) && !sentenceMark.test(name) && !koreanParticle.test(name)
}
/** Their "会" is no verb. */
const societies = /(?:基金|協|协|学|學|工|商|委員|委员|委|聯合|联合|漁|渔|农|農|公|教|董事|研究|博览|博覽|展览|振興|自治|組|国|國)[會会]/gu
/** A given name in kana, or how somebody is addressed. */
const kanaName = /(?:さん|みのり|かおり|ひとみ|あや|[ぁ-ん]{2,4})$/u
const koreanParticle = /[가-힣](?:다|가|는|은|를|을|에|의)(?:\s|$)/u

/** "The Brothers", "My Mother's Umbrella": a title, not who took a picture. */
const entitled = /^(?:The|A|An|My|Our|Your|His|Her|Their|This|These|No|All|Le|La|Les|Un|Une|Mon|Ma|El|Los|Las|Mi|Mis|O|Os|As|Um|Uma|Der|Die|Das|Ein|Eine|Mein|Meine|Il|Lo|Gli)\s|['’]s\s/u
const none: ReadonlySet<string> = new Set()

/** Whether a text is a person's name and nothing else, or a house of news. */
export const isPersonOrHouse = (text: string): boolean => hasHan(text) ? isHanPersonOrHouse(text) : isPerson(text) && !entitled.test(text) || text.length < 30 && isHouse(text, none)

const isHanPersonOrHouse = (text: string): boolean => isHanPerson(text) || (text.length < 4 || text.length <= 8 && hanMaker.test(text)) && isHanMakerName(text)
