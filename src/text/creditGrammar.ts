/**
 * Reads picture credits: a line that is one, one at the end or the beginning of a line, one in brackets within it.
 * Whether the words beside a credit are its caption or a paragraph of the article is decided elsewhere.
 * Every expression here works on at most `reach` characters, which bounds its time on any text.
 */
import { isAgency, isBareAgency, isHanHolder, isHolder, isName } from "./creditNames.ts"
import { endsInAgency, type Trace, trace } from "./creditTrace.ts"
import { cjkLink, cjkNoun, cjkPlaceholder, cjkVerb, latinCredit, latinLink, latinNoun, latinPlaceholder, latinQualifier, notAlone, writerAndPictures } from "./creditWords.ts"

/** Which kind of credit was read. */
export type CreditWhy = "photo-credit" | "video-credit" | "image-placeholder" | "writer-and-photographer"

/** A credit within a line, `[start, end)` in UTF-16 code units; the whole line when it is all there is. */
export interface Credit {
  readonly start: number
  readonly end: number
  readonly why: CreditWhy
  readonly score: number
  readonly evidence: string
}

/** How far from either end of a line a credit may begin, in UTF-16 code units. */
export const reach = 130

const house = "(?:\\p{Lu}[\\p{L}\\d'’&.-]*\\s){0,3}"
const label = `(?:${latinQualifier}\\s){0,2}${latinNoun}(?:(?:\\s|\\s?[&,/]\\s?)(?:(?:and|et|y|e|und|и|dan|ve|en|&)\\s)?(?:${latinQualifier}\\s)?${latinNoun})?(?:\\s?\\(?${latinLink}\\)?){0,2}`
const labelled = new RegExp(`^(?:${label}(?:\\s(?:de|du|da|di|of|for|zu|zum|zur|für|на)\\s\\p{L}{3,14}(?:\\s(?:y|e|et|and|und|и)\\s\\p{L}{3,14})?)?|(?:bildquelle|bildnachweis|fotocredit|photo credits?|image credits?|cr[ée]dit(?:o|os|s)?(?: photos?)?)\\s\\p{L}{3,16}|${latinCredit}(?:\\s(?:${latinNoun}))?)\\s?(?::\\s?(?:courtesy(?: of)?|supplied by|by)\\s|[:：=＝/／|–—]\\s?|\\.{3}\\s?|…\\s?|\\s[-©|]\\s|\\s?©\\s?|(?<=credits?|source|courtesy|caption),\\s)(.{1,100})$`, "iu")
const preposed = new RegExp(`^(?:(?:words|text|story) and )?(?:(?:${latinQualifier}\\s){0,2}${latinNoun}(?:(?:\\s|\\s?[&,/]\\s?)(?:(?:and|et|y|e|und|и|dan|ve|en|&)\\s)?${latinNoun})?)\\s(?:(?:is |are |was )?(?:courtesy of|courtesy|supplied by|provided by|submitted by|taken by|by|via|credits?|©|предоставлен[аоы]?|par|por|von|oleh|de l[ao]|de(?=\\s(?-i:\\p{Lu}))|di(?=\\s(?-i:\\p{Lu}))|cortesía de|cortesia de|fournie?s? par|zur verfügung gestellt von))\\s(.{2,100})$`, "iu")
// "Apex Photo/Renata Dill, File", "Mail photo by Jerald Antony": the house before the noun.
const housed = new RegExp(`^${house}(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]ictures?|Foto|Bild|[Vv]ideo|[Gg]raphics?|[Ii]llustration)(?:\\s?[/:|–-]\\s?|\\sby\\s|\\svia\\s|\\scourtesy of\\s|\\scourtesy\\s)(.{2,70})$`, "u")
const loneLabel = new RegExp(`^(?:(?:${latinQualifier}\\s){0,2}(?:photo|foto|bild|picture|image|pic|фото|ảnh|gambar|fotoğraf|photograph|credit|crédito?|photo by|picture by|image by|photos by)(?:\\s?(?:credits?|by|courtesy(?: of)?))?)\\s?:?$`, "iu")
const lonePlate = /^(?:图片?|圖片?|照片|摄影|攝影|图源|圖源|图片来源|圖片來源|写真|撮影|画像提供|写真提供|사진|사진제공|사진 제공)\s?[:：/／=＝]?$/u
const bylined = /^(?:courtesy(?: of)?|photographed by|pictured by|filmed by|shot by|image by|captured by|©|ⓒ|\(c\)|（c）|[📷📸]:?|Cortesía(?: de)?|Cortesia(?: de)?)\s?(.{2,80})$/iu
const allImages = /^(?:all|alle|toutes les|tous les|todas las|todos los|todas as|tutte le|все|minden)\s(?:other\s|pictures?|photo|image|foto|bild|фото|imágen|imagen|immagin)[\p{L}]*\s?(?:©|\(c\)|:|by|courtesy|are|copyright|von|par|de|di|из)\s?.{2,120}$/iu
const manyCredits = /^(?:photo|image|picture|fotos?|bild|photos?|images?|cr[ée]dit(?:o|os|s)?(?: photos?| fotos?)?|图片|圖片)\s?(?:credits?|nachweise?|rechte|quellen|来源|來源)\s?[:：].{2,220}$|^(?:图文|圖文|文图|文圖|文字、?图片|文字、?圖片|图片及文字|图文信息|图片素材|素材)(?:内容)?(?:来源|來源|来自|源自|综合自|综合|整理自|均来自|均来源于)\s?[:：于]?.{2,60}$/iu
const information = /^(?:information|text|words|interview|inputs?|material|copy)s?,? (?:and|&) (?:pictures|photos|photographs|images|video)s?(?::|\s(?:by|from|courtesy|supplied|provided))\s.{2,140}$/iu

const hanLabel = new RegExp(`^[※*＊▲△■●◎]?\\s?(?:${cjkNoun}(?:[、/／与與和・]${cjkNoun})?\\s?${cjkLink}{0,2}|供图|供圖|图源|圖源|图自|圖自|图据|圖據|翻攝自|翻攝|取自|撮影|提供|제공|출처|摄影师|攝影師|制图|製圖|绘图|繪圖|摄|攝|视频来源|来源图片)\\s{0,2}(?:[:：/／=＝|｜丨ㅣ@©ⓒ]|(?<=撮影|写真)[・･])\\s{0,2}(.{1,50})$`, "u")
const hanLinked = new RegExp(`^[※*＊▲△]?\\s?(?:以上|本文|文中|文内|部分|全部|上述|所有|未署名|均)?(?:${cjkNoun})(?:均|皆|都|为|為|系|係|由|は|、)?${cjkLink}{1,2}[:：]?\\s?(.{1,34})$`, "u")
const hanSupplied = new RegExp(`^(?:${cjkNoun})\\s?(?:均|皆|都)?由(.{1,26})(?:提供|授权|授權|拍摄|拍攝)$`, "u")
const hanVerbed = new RegExp(`^[^。！？!?；;]{1,34}?\\s?(?:${cjkVerb})(?:/[\\p{L}]{2,12})?$`, "u")
const hanProvided = /^[^。！？!?；;，,、]{1,26}(?:供图|供圖|提供)$/u
const koreanProvided = /^[^.。!?:：=]{1,26}(?:\s제공|제공|\s?DB|\s?촬영|\s?캡처|\s?캡쳐)$/u
const suppliers = /(?:受访者|受訪者|采访对象|当事人|當事人|本人|家属|家屬|网友|網友|通讯员|通訊員|读者|讀者|主办方|主辦方|警方|校方|院方|店方|片方|剧组|劇組|官方|博物馆|公司|集团|委|局|部|处|處|厅|所|馆|院|校|社|台|中心|协会|办公?室?|政府|剧照|截图|截圖|本社|本人|당사|본인|제보자|독자|役場|提供元|主催者|主催|同社|市|町|村|区|県|館|氏|さん|会)(?:供图|供圖|提供|\s?제공)$/u
const nameAndWork = /^(?:\p{Lu}[\p{L}'’-]+\s){1,3}\p{Lu}[\p{L}'’.-]+(?:,\sThe\s\p{Lu}[\p{L} ]{2,24}|\s[|]\s(?:The\s)?\p{Lu}[\p{L} ]{2,24}|\sfor\sThe\s\p{Lu}[\p{L} ]{2,24})$/u
const framed = /^[【［[〈《<](?:写真|画像|動画|映像|图集|圖集|组图|組圖|图片|圖片|图|圖|视频|視頻|影片|포토|사진|영상|동영상|화보|PHOTO|VIDEO|Photo|Video|Image|Photos|Gallery|フォト|フォト特集)(?:[一-鿿ぁ-ヶ가-힣]{0,4})[】］\]〉》>].{0,60}$/u
const agencyHan = /^(?:本报|本報|本网|本网站|本社|新华社|新華社|中新社|中新网|新京报|人民网|人民日报|[\p{L}]{2,10})?\s?(?:记者|記者|通讯员|通訊員|特约摄影|摄影记者|攝影記者|发|發|摄影师|实习生)\s?(?:[\p{L}·]{1,6}\s?[、,， ]?\s?){1,3}(?:摄影报道|摄影|攝影|摄|攝|供图|供圖|拍攝|拍摄|实拍)$/u

const isVideo = (text: string) => /^.{0,8}(?:video|v[íi]deo|vid[ée]o|видео|视频|視頻|影片|動画|영상|動画|clip|footage)/iu.test(text)
const credit = (start: number, end: number, text: string, score: number, evidence: string, why?: CreditWhy): Credit => ({ start, end, why: why ?? (isVideo(text) ? "video-credit" : "photo-credit"), score, evidence })

const hasHan = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x2e7f) return true
  return false
}

/** How a text that stands alone, without brackets, is a credit: what speaks for it, and how surely. `strict`: it closes a line that has other words. */
const readBare = (text: string, strict: boolean, extra: ReadonlySet<string>): { score: number; evidence: string; why?: CreditWhy } | undefined => {
  if (text.length === 0 || text.length > 150) return undefined
  const latin = labelled.exec(text)
  if (latin !== null) {
    const holder = latin[1]!
    return isHolder(holder, strict, extra) && (strict || isPlainHolder(text, holder, extra)) ? { score: 0.95, evidence: "label and holder" } : undefined
  }
  const by = preposed.exec(text)
  if (by !== null) return isHolder(by[1]!, true, extra) || /^(?:the|our|a) /u.test(by[1]!) && isHolder(by[1]!, false, extra) && by[1]!.split(" ").length < 7 ? { score: 0.95, evidence: "picture by holder" } : undefined
  const house = housed.exec(text)
  if (house !== null) return isHolder(house[1]!, true, extra) ? { score: 0.9, evidence: "house, picture, holder" } : undefined
  if (/^via\s@?[\p{L}\d_.]{3,30}$/u.test(text)) return { score: 0.8, evidence: "via a handle" }
  if (/^(?:photos?|images?|pictures?|video) by .{2,46}$/iu.test(text) && !/[.!?]$/u.test(text)) return { score: 0.75, evidence: "picture by holder" }
  if (/^(?:permission granted by|used (?:with|by) (?:the )?(?:kind )?permission (?:of|from)|reproduced (?:with|by) (?:kind )?(?:the )?permission (?:of|from)|photographer:|photo\/|file photo of) .{2,50}$/iu.test(text)) return { score: 0.85, evidence: "permission of holder" }
  const courtesy = bylined.exec(text)
  if (courtesy !== null && !/all rights|reserved|copyright|inc\.|ltd|llc|registered|\b(?:19|20)\d\d\b/iu.test(text)) return isHolder(courtesy[1]!, true, extra) ? { score: 0.85, evidence: "courtesy or © and holder" } : undefined
  if (isBareAgency(text, extra)) return { score: 0.85, evidence: "agency" }
  if (latinPlaceholder.test(text)) return { score: 0.9, evidence: "placeholder", why: "image-placeholder" }
  if (network.test(text) && text.length < 50) return { score: 0.8, evidence: "network and account" }
  const sourced = /^(?:image source|source|quelle|fuente|fonte|источник|nguồn|kaynak|sumber|出典|出処|출처|来源|來源)\s?[:：=]\s?(.{2,30})$/iu.exec(text)
  if (sourced !== null && isAgency(sourced[1]!, extra)) return { score: 0.8, evidence: "source is an agency" }
  const supplied = /^(?:supplied|provided|contributed|submitted)(?:\s?:\s?|\sby\s)(.{2,50})$/iu.exec(text)
  if (supplied !== null && isName(supplied[1]!, 6)) return { score: 0.85, evidence: "supplied by holder" }
  const plain = /^(?:photos?|pictures?|images?|illustration|video|fotos?|фото|ảnh|bild|gambar|fotoğraf|fotograf[íi]a|photo d['’]archives|archives|archiv|dok\.?)\s(.{2,50})$/iu.exec(text)
  if (plain !== null && (isAgency(plain[1]!, extra) || /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|di|van|von)){1,4}$/u.test(plain[1]!) || /^(?:с сайта|из архива|пресс-службы|dok|archivo|kemen)/iu.test(plain[1]!) || /^dok\./iu.test(text))) return { score: 0.7, evidence: "picture and name" }
  if (hasHan(text)) return readHan(text, strict, extra)
  return undefined
}

/** "Instagram/@janedoe", "Jane Doe/Facebook". */
const network = /^(?:instagram|facebook|fb|twitter|x|youtube|tiktok|threads|weibo|linkedin|flickr|telegram)\s?[/／]\s?@?[\p{L}\d][^.!?]{1,34}$|^@?[\p{L}\d][^.!?/]{1,34}\s?[/／]\s?(?:instagram|facebook|fb|twitter|x|youtube|tiktok|threads|weibo|flickr|telegram)$/iu

/** "Video: how to prune roses" points to a page or names the clip: a line of its own either way. "Photo: is it art?" is not a credit. */
const isPlainHolder = (text: string, holder: string, extra: ReadonlySet<string>): boolean => !/[?？]$/u.test(holder) && (holder.length <= 70 || isHolder(holder, true, extra)) && text.length <= 110

const datelined = /\s\d{2,4}[年./-]\s?\d{1,2}[月./-]\s?\d{1,2}日?$/u

const readHan = (whole: string, strict: boolean, extra: ReadonlySet<string>): { score: number; evidence: string; why?: CreditWhy } | undefined => {
  const text = whole.replace(datelined, "")
  if (cjkPlaceholder.test(text)) return { score: 0.95, evidence: "placeholder", why: "image-placeholder" }
  if (text.length <= 40 && hanPictureStart.test(text) && hanSource.test(text) && !hanProse.test(text)) return { score: 0.85, evidence: "picture and source" }
  if (/^(?:视频|視頻|影片|微博|网页|網頁|官网|官網|微信|朋友圈|监控|監控|直播|现场|现場|网络|網路|網絡|央视|新闻|游戏|软件|手机)?(?:新闻|视频|画面|畫面|网络)?(?:截图|截圖|截屏)$/u.test(text)) return { score: 0.85, evidence: "screen shot" }
  if (/^(?:视频剪辑|剪辑|剪輯|拍摄|拍攝|设计|設計|海报设计|海報設計|插画|插畫|美工|视觉设计|視覺設計|后期|視覺|图片处理|动画|动效|平面设计)\s?[:：/／|｜]\s?[\p{L}·、 ]{2,20}$/u.test(text)) return { score: 0.85, evidence: "maker of a picture" }
  if (/^(?:资料图片?|資料圖片?|资料照片?|資料照片?|档案图片|檔案圖片|网图)[\s　/／|｜][\p{L}]{2,10}(?:攝影|摄影|攝|摄)?$/u.test(text) || /^[\p{L}]{2,8}(?:資料照|资料图|资料照|檔案照)片?\s?[/／][\p{L} ]{2,12}$/u.test(text)) return { score: 0.85, evidence: "placeholder and source" }
  if (/^(?:新华社|新華社|中新社|[\p{Script=Han}]{2,4}社)(?:漫画|图表|圖表|发\s?[\p{Script=Han}]{2,4}\s?作|发)$/u.test(text)) return { score: 0.8, evidence: "agency picture" }
  if (/^[\p{Script=Han}·]{2,4}\s?(?:摄|攝)\s?[（(][\p{Script=Han}]{2,10}[）)]$/u.test(text)) return { score: 0.9, evidence: "name and verb" }
  if (/^(?:写真|画像)を(?:拡大|見る|もっと見る)(?:する)?$/u.test(text)) return { score: 0.85, evidence: "pointer to the picture" }
  if (/^[\p{Script=Han}]{2,4}提供$/u.test(text) && !/^(?:免费|免費|独家|獨家|无偿|無償|主动|及时|持续|可以|能够|依法)/u.test(text)) return { score: 0.7, evidence: "supplied by holder" }
  if (/^(?:文字?|撰文)\s[\p{L}·]{2,6}\s+(?:图|圖|摄影|攝影|摄|照片|图片)\s[\p{L}·]{2,8}$/u.test(text)) return { score: 0.9, evidence: "writer and pictures", why: "writer-and-photographer" }
  if (hanHouse.test(text)) return { score: 0.85, evidence: "name / house" }
  if (/^(?:新华社|新華社|中新社|人民|本报|本報|本网|中央社|[\p{Script=Han}]{2,6}社)(?:照片|图片|圖片|档案照片|檔案照片|資料照片?|资料照片?)(?:，.{2,30})?$/u.test(text)) return { score: 0.9, evidence: "agency picture" }
  const spaced = /^(?:图片?|圖片?|照片|摄影|攝影|摄影师|攝影師|供图|供圖|制图|製圖|绘图|摄|插画|插畫|漫画|题图|封面|写真|撮影|사진)\s+([\p{L}·・@ ]{2,20})$/u.exec(text)
  if (spaced !== null && !/[的了是在和]/u.test(spaced[1]!)) return { score: 0.85, evidence: "label and name" }
  const trailing = /^(.{2,24})[\s　/／|｜]+(?:图片?|圖片?|摄影|攝影|摄|攝|供图|供圖|制图|資料照|资料图|资料|照片)$/u.exec(text)
  if (trailing !== null && (isAgency(trailing[1]!, extra) || !/[，,。的了是在]/u.test(trailing[1]!) && (trailing[1]!.length <= 6 || /(?:记者|記者|通讯员|受访者|新闻|日报|晚报|社|网|台|中心|发布|影像|视觉|消防|公安|交警)/u.test(trailing[1]!)))) return { score: 0.85, evidence: "name and label" }
  const tagged = hanLabel.exec(text)
  if (tagged !== null) return isHanHolder(tagged[1]!.replace(/[。.]$/u, ""), strict ? 26 : 40) || isAgency(tagged[1]!, extra) ? { score: 0.95, evidence: "label and holder" } : undefined
  const linked = hanLinked.exec(text) ?? hanSupplied.exec(text)
  if (linked !== null) return isHanHolder(linked[1]!.replace(/[。.]$/u, ""), 30) && !/[，,].*[，,]/u.test(linked[1]!) ? { score: 0.9, evidence: "picture from holder" } : undefined
  if (text.length <= 40 && agencyHan.test(text)) return { score: 0.95, evidence: "reporter and verb" }
  if (suppliers.test(text) && (hanProvided.test(text) || koreanProvided.test(text))) return { score: 0.85, evidence: "supplied by holder" }
  if (/(?:供图|供圖)$/u.test(text) && hanProvided.test(text)) return { score: 0.95, evidence: "supplied picture" }
  if (/^\p{Script=Han}{2,4}\s?(?:摄|攝)(?:于|於).{2,16}$/u.test(text)) return { score: 0.85, evidence: "name, verb and place" }
  if (text.length <= (strict ? 22 : 26) && hanVerbed.test(text) && isHanMaker(text)) return { score: 0.9, evidence: "name and verb" }
  if (/^(?:(?:畫面|画面|影片|视频|視頻|圖|图)?(?:翻攝|翻摄|翻拍|截图|截圖|截|擷取|取)自.{2,16}|(?:翻攝|翻摄)(?:畫面|画面|照片)?|.{2,10}(?:视频|視頻|影片|網頁|网页|官网|微博|臉書)(?:截图|截圖))$/u.test(text)) return { score: 0.85, evidence: "taken from" }
  if (/(?:DB|제공|촬영|캡처|캡쳐)$/u.test(text) && koreanProvided.test(text) && text.split(" ").length <= 4) return { score: 0.85, evidence: "supplied by holder" }
  if (/^[\p{Script=Han}\p{L}]{2,14}(?:官方|官网|官網|官方微博|微博|资料|資料|供|实拍|自制|AI生成|內部|内部)(?:图片?|圖片?|照片|视频)$/u.test(text)) return { score: 0.8, evidence: "official picture" }
  if (framed.test(text)) return { score: 0.85, evidence: "picture in brackets" }
  return undefined
}

const hanPictureStart = /^(?:(?:本文|文中|文内|以上|上述|部分|所有|全部|文章|网络|正文|新闻|资料|題|题|封面|头|首|配|动|插|主|样|影|剧|画|截|组|视频|圖|图|照|海报|素材|漫画|文图|图文|圖文|影片|動画|画像|写真|Photo|AI|GIF|文|本)[\p{Script=Han}A-Z]{0,3}(?:图|圖|照|片|频|頻|画|畫|像|素材|样张|截屏|影)?)/u
const hanSource = /(?:图|圖|照|片|频|頻|画|畫|像|素材|样张|截屏).{0,8}(?:来源|來源|来自|來自|源自|源于|取自|摘自|转自|转载|综合自|均由|由.{1,20}(?:提供|拍摄|拍攝|授权|制作|生成|绘制|上传)|系.{1,20}(?:提供|上传|拍摄|制作|资料)|出品|版权|版權|授权|授權|生成|より|から|侵删|侵权|无关|無關|仅作示意|仅供示意|作者|供图|供圖|网络|網絡|網路|正版图库)/u
const hanProse = /[？?！!；]|不等于|不等於|声明|聲明|是否|怎么|如何|为何|纠纷|案|罪|说|說|表示|。.|[「“].*[」”].{6}/u
const hanHouse = /^[\p{Script=Han}·]{2,4}\s?[/／|｜]\s?[\p{L}]{2,12}(?:融媒|融媒体|日报|日報|晚报|晚報|新闻|新聞|社|图片|圖片|图库|影像|网|報|报|中心|视觉|摄|攝|图|圖|供图|供圖|摄影|攝影|台|文旅|发布|传媒|视频|周刊|在线|客户端|工作室|アフロ)$/u

/** A name before 摄 or 撮影: Han, kana or Latin letters and blanks, without the words that make 拍摄 or 绘 the verb of a sentence. */
const isHanMaker = (text: string): boolean => {
  const maker = text.replace(/\s?(?:摄影报道|攝影報導|摄影|攝影|摄制|拍攝|拍摄|航拍|实拍|摄|攝|供图|供圖|配图|制图|製圖|绘图|繪圖|绘|繪|制作|供片|图|圖|撮影|촬영)(?:\/\p{L}+)?$/u, "")
  if (maker.length < 2 || /[的了在是着被把将將於于和与与就也都要会會这這那哪谁誰何一不为為，,：:]/u.test(maker)) return false
  const verb = text.slice(maker.length).trim()
  if (/^(?:摄|攝|撮影|촬영|供图|供圖)$/u.test(verb)) return maker.length <= 14
  if (/^(?:图|圖)$/u.test(verb)) return /(?:记者|記者|通讯员|供|\s)/u.test(text) && maker.length <= 12
  return maker.length <= 12 && (/\s/u.test(text) || maker.length <= 5)
}

const leads = /^(?:(?![📷📸])[^\p{L}\p{N}(（[［【〔〈<「《"“'‘@#©ⓒ®])+/u
const trails = /[\s\-—–_=~*·•◆◇■□▲△●○★☆✦✧|｜]+$/u
const trailers = /\s*(?:TPX IMAGES OF THE DAY|Acquire Licensing Rights|Purchase Licensing Rights|(?:hide caption\s{0,3})?toggle caption|hide caption|enlarge(?: this image)?|\(?opens in (?:a )?new (?:window|tab)\)?|재판매 및 DB ?금지|재배포 금지|[,/]\s?[Ff]ile(?: [Pp]hoto)?)[\s,.]*$/u
const opens = "(（[［【〔〈<「"
const closes = ")）]］】〕〉>」"

/** The text without the brackets around all of it, and how many characters went in front. */
const unwrap = (text: string): { inner: string; wrapped: boolean } => {
  let inner = text
  let wrapped = false
  for (let depth = 0; depth < 2; depth++) {
    const kind = inner.length > 2 ? opens.indexOf(inner[0]!) : -1
    if (kind < 0) break
    const last = inner.at(-1) === "." || inner.at(-1) === "。" ? inner.slice(0, -1) : inner
    if (last.at(-1) !== closes[kind] || last.slice(1, -1).includes(opens[kind]!)) break
    inner = last.slice(1, -1).trim()
    wrapped = true
  }
  return { inner, wrapped }
}

const nameAndHouse = /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|del|van|von|di|da|bin|le|la)){0,4}\s?\/\s?[\p{L}@][\p{L}\p{M}\d .&'’_-]{1,40}$/u

/** Whether what stands in brackets is a credit. `ends`: the bracket closes the line or a sentence, where a bare name may be one. */
const readBracket = (inner: string, ends: boolean, extra: ReadonlySet<string>) => {
  const read = readBare(inner, true, extra)
  if (read !== undefined) return read
  if (/^(?:供稿|文字?|撰文|撰稿|作者|记者|通讯员)\s?[:：/].{1,30}(?:摄影|攝影|图片?|摄)\s?[:：/].{1,20}$/u.test(inner)) return { score: 0.9, evidence: "writer and pictures", why: "writer-and-photographer" as const }
  if (inner.length <= 16 && /^[\p{L}\p{N}·@ 「」“”]{1,12}(?:图片|圖片|相片|照片|截图|截圖|影片截圖|视频截图|資料照|资料照|提供|攝|摄|供图|供圖|翻攝|制图|製圖|自制|檔案照片?|提供写真)$/u.test(inner) && (ends || !/^[\p{Script=Han}]{0,3}(?:提供|照片)$/u.test(inner)) && !/[的了是在免费將将]|无人机|航拍照|拼版|合成|曝光/u.test(inner)) return { score: 0.85, evidence: "source and picture" }
  if (inner.length <= 44 && hasHan(inner) && hanSource.test(inner) && !hanProse.test(inner)) return { score: 0.85, evidence: "picture and source" }
  if (/^(?:来源|來源|出处|來源：|出典|출처)\s?[:：/=＝]\s?\S*(?:图库|圖庫|素材库|素材|视觉|視覺|影像|图片|Pixabay|Unsplash|Pexels|アフロ|이미지)\S{0,4}$/u.test(inner) || /^(?:来源|來源|source|quelle|fuente|fonte|출처|出典)\s?[:：=/]\s?(.{2,24})$/iu.test(inner) && isAgency(inner.replace(/^[^:：=/]+[:：=/]\s?/u, ""), extra)) return { score: 0.85, evidence: "source of a picture" }
  if (/^[^。]{2,16}(?:より|から|提供|撮影|作成|제공|캡처|자료사진|자료)(?:引用|転載)?$/u.test(inner) && /(?:公式|サイト|HP|SNS|X|Twitter|Instagram|編集部|筆者|本人|記者|画像|写真|動画|スクリーンショット|유튜브|인스타그램|방송|화면|홈페이지|페이스북|연합뉴스|독자)/u.test(inner)) return { score: 0.8, evidence: "taken from" }
  if (/^(?:新华社|新華社|中新社|[\p{L}]{2,6}社)?发?[（(]?[\p{Script=Han}·]{2,4}\s?(?:摄|攝)[）)]?$/u.test(inner)) return { score: 0.9, evidence: "name and verb" }
  if (/^(?:上|下|左|右)?(?:图|圖)(?:为|為|是|：|:).{2,40}(?:摄|攝|供图|供圖|提供|资料图|截图|截圖)$/u.test(inner)) return { score: 0.9, evidence: "scene and holder" }
  if (/^(?:数据|数据资料|资料|資料|數據)(?:来源|來源)\s?[:：].{2,30}(?:制图|製圖|绘制|繪製|制表|整理)$/u.test(inner)) return { score: 0.8, evidence: "graphic by holder" }
  if (/^(?:图|圖|文|写真|사진)\s?[/／]/u.test(inner) && isHanHolder(inner, 30)) return { score: 0.95, evidence: "label and holder" }
  if (/^(?:示意图|示意圖|情境图|情境圖|资料图|資料圖|资料图片|資料照|配图|效果图)[\s/／：:，,]/u.test(inner) && isHanHolder(inner, 34)) return { score: 0.95, evidence: "placeholder and source" }
  const named = /^(?:photos?|fotos?|pics?|picture|фото|ảnh|ph|bild|image|imagen|vidéo|video|fot)\.?\s(.{3,50})$/iu.exec(inner)
  if (named !== null && isName(named[1]!, 5)) return { score: 0.85, evidence: "picture and name" }
  if (/^写真は.{0,26}(?:提供|撮影)$/u.test(inner)) return { score: 0.9, evidence: "pictures from holder" }
  if (/^(?:на фото|en la foto|na foto|sur la photo|pictured|im bild)\s?[—–:,-].{2,60},\s(?:фото|foto|photo|bild)\s.{3,40}$/iu.test(inner)) return { score: 0.85, evidence: "scene and holder" }
  if (ends && inner.length <= 60 && nameAndHouse.test(inner)) return { score: 0.8, evidence: "name / house" }
  if (ends && /^\p{Lu}[\p{L}\d&]*(?:\s\p{Lu}[\p{L}\d&]*){0,3}:\s\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3}$/u.test(inner)) return { score: 0.8, evidence: "house: name" }
  if (ends && /^(?:\p{Lu}[\p{L}'’.-]+\s){1,3}\p{Lu}[\p{L}'’.-]+(?:,\s(?:The\s)?\p{Lu}[\p{L} ]{2,30}|\s[|]\s\p{L}[\p{L} ]{2,30}|\s(?:for|para|pour|für)\s(?:The\s)?\p{Lu}[\p{L} ]{2,30})?$/u.test(inner)) return { score: 0.65, evidence: "name" }
  if (ends && /^(?:archiv|archivio|archivo|archives|arşiv|arquivo|file|symbolbild|symbolfoto|stock|themenbild|repertorio|архив)$/iu.test(inner)) return { score: 0.8, evidence: "placeholder", why: "image-placeholder" as const }
  if (ends && /^(?:\p{Lu}[\p{L}.'’-]+\s){1,4}via\s\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u.test(inner)) return { score: 0.8, evidence: "name via house" }
  if (ends && isAgency(inner, extra)) return { score: 0.7, evidence: "agency" }
  if (ends && /^[A-Z][A-Z0-9&-]{2,9}$/u.test(inner)) return { score: 0.6, evidence: "letters" }
  if (ends && hasHan(inner) && /^[\p{L}. ]{2,24}\s?[/／]\s?[\p{L} ]{2,16}$/u.test(inner)) return { score: 0.75, evidence: "name / house" }
  return undefined
}

const roleLabel = /(?:^|[\s　,，;；|｜·•/／])(文字?|撰文|采写|採訪|采访|记者|記者|通讯员|作者|编辑|編輯|责编|校对|审核|监制|排版|来源|來源|文案|策划|统筹|出镜|剪辑|配音|取材・文|取材|文・構成|構成|聞き手|编导|words?|text|story|report(?:ing)?|editing|writer|texte?|texto|testo|текст|글|기사|图片?|圖片?|图源|圖源|摄影|攝影|摄像|摄|攝|拍摄|拍攝|拍照|照片|视频|影像|供图|制图|设计|插画|写真|撮影|사진|영상|photos?|pictures?|images?|photography|fotos?|фото|illustration|video)\s?[:：/／|｜丨＝=]\s?(?=[^\s:：/／])/giu
const pictureRole = /^(?:图|圖|摄|攝|拍|照|视频|影像|供图|制图|设计|插画|写真|撮影|사진|영상|photo|picture|image|foto|фото|illustration|video)/iu

/** "记者：张三 摄影：李四 编辑：王五": two or more roles with their names, one of them a picture's. */
const isRoleList = (text: string): boolean => {
  if (text.length > 110 || /[。！？!?]/u.test(text)) return false
  let roles = 0
  let pictures = 0
  let first = -1
  for (const match of text.matchAll(roleLabel)) {
    if (first < 0) first = match.index
    roles += 1
    if (pictureRole.test(match[1]!)) pictures += 1
  }
  return roles >= 2 && pictures > 0 && first === 0 && text.length < roles * 30
}

const pointer = /^[([（【]?\s?(?:(?:click|tap) (?:on )?(?:the )?(?:image|photo|picture|graphic|here)s? to (?:enlarge|expand|zoom).{0,20}|(?:see|view|open) (?:the )?(?:full )?(?:graphic|map|chart|photos?|pictures?|gallery|photo gallery|slideshow|image)s?(?: (?:below|above|here|on page \d+|gallery|in full screen))?|(?:photo )?gallery\s?:? ?\d{0,3}\s?(?:photos?|images?)?|view (?:this )?(?:post|profile) on .{2,20}|a post shared by .{2,60}|posted by .{2,30} on (?:facebook|instagram)|点击(?:图片)?(?:查看|放大)(?:大图|原图|高清图)?|點擊(?:圖片)?(?:查看|放大)(?:大圖|原圖)?|点击看大图|查看大图|查看图片|图片可点击放大|写真特集|フォトギャラリー|写真一覧|画像ギャラリー|사진\s?크게\s?보기|이미지\s?크게\s?보기|zum vergrößern.{0,20}|bild vergrößern|agrandir|ampliar(?: foto| imagen)?|ver galería|ver fotos|смотреть фото|открыть фото|увеличить)\s?[)\]）】]?$/iu
const institution = /^[\p{Script=Han}]{2,10}(?:集团|公司|剧组|节目组|工作室|俱乐部|基金会|消防|警方|官方|官微|传媒|融媒|融媒体中心|电视台|发布|圖書館|警方提供|新聞處|宣传部)$/u

/** A line that is a credit and nothing else. */
export const wholeCredit = (text: string, extra: ReadonlySet<string>): Credit | undefined => {
  const trimmed = text.trim().replace(trailers, "") || text.trim()
  if (trimmed.length < 2 || trimmed.length > 240) return undefined
  if (manyCredits.test(trimmed)) return credit(0, text.length, trimmed, 0.85, "list of picture credits")
  if (trimmed.length > 160) return undefined
  const bare = trimmed.replace(leads, "").replace(trails, "")
  if (bare.length < 2) return undefined
  // A list of works: "《守渡人》 归海平 摄" names who made what.
  if (/^[\d.、\s]*[《「『“]/u.test(bare) && /[》」』”]/u.test(bare) && !/(?:剧照|劇照|截图|截圖|海报|海報|供图|供圖)/u.test(bare)) return undefined
  if (isRoleList(bare)) return credit(0, text.length, bare, 0.9, "roles, one of pictures", "writer-and-photographer")
  if (pointer.test(bare)) return credit(0, text.length, bare, 0.8, "pointer to a picture")
  if (/^@[\p{L}\d_.]{3,30}$/u.test(bare)) return credit(0, text.length, bare, 0.7, "handle alone")
  if (/^(?:\p{Lu}[\p{L}.'’-]+\s){1,4}via\s\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u.test(bare)) return credit(0, text.length, bare, 0.8, "name via house")
  if (/^\p{Lu}{2,}[\p{Lu}\s.'’-]{2,30}\s?[/|]\s?\p{Lu}[\p{Lu}\s.'’&-]{2,30}$/u.test(bare) && bare.split(" ").length < 8) return credit(0, text.length, bare, 0.7, "name and house in capitals")
  if (bare.length < 60 && institution.test(bare)) return credit(0, text.length, bare, 0.65, "institution alone")
  for (const byline of writerAndPictures) if (byline.test(bare)) return credit(0, text.length, bare, 0.9, "writer and pictures", "writer-and-photographer")
  if (allImages.test(bare) || information.test(bare)) return credit(0, text.length, bare, 0.9, "all pictures by holder")
  const { inner, wrapped } = unwrap(bare)
  const read = wrapped ? readBracket(inner, true, extra) ?? readBare(inner, false, extra) : readBare(inner.replace(/[.。]$/u, ""), false, extra)
  if (read !== undefined) return credit(0, text.length, inner, read.score, read.evidence, read.why)
  if (framed.test(bare)) return credit(0, text.length, bare, 0.85, "picture in brackets")
  if (nameAndWork.test(bare)) return credit(0, text.length, bare, 0.65, "name and house")
  if (wrapped && tailCredit(inner, extra) !== undefined) return credit(0, text.length, inner, 0.85, "caption and credit in brackets")
  return undefined
}

/** "Jane Doe/The Gazette": a name of two words or more, a slash, and who it worked for. */
export const isHouseLine = (text: string): boolean => {
  const trimmed = text.trim()
  return trimmed.length > 6 && nameAndHouse.test(trimmed) && /^\S+\s\S+.*\//u.test(trimmed) && !/\d/u.test(trimmed)
}

/** A line that is only the word "Photo" or its like, whose name stands in the next line. */
export const isLoneLabel = (text: string): boolean => {
  const trimmed = text.trim()
  return trimmed.length <= 30 && (loneLabel.test(trimmed) || lonePlate.test(trimmed))
}

/** Whether a line can be the name that a lone label in the line before it announced. */
export const isLoneName = (text: string, extra: ReadonlySet<string>): boolean => {
  const trimmed = text.trim()
  if (trimmed.length < 2 || trimmed.length > 50 || /[.!?。！？:：]$/u.test(trimmed)) return false
  return isBareAgency(trimmed, extra) || (hasHan(trimmed) ? /^[\p{L}·・ /／]{2,14}$/u.test(trimmed) : isHolder(trimmed, true, extra) && isName(trimmed, 5))
}

const strongLabel = new RegExp(`(?:${latinQualifier}\\s)?(?:photo(?:s|graph|graphs|graphie)?|pictures?|pics?|images?|imagen|imagem|video|v[íi]deo|vidéo|foto(?:s|graf[íi]as?|ğraf)?|bild(?:er)?|[\\p{L}]{3,9}(?:foto|bild)|grafik|graphic|illustration|ilustración|ilustração|credits?|cr[ée]dit(?:o|os|s)?|фото(?:графия)?|видео|источник|иллюстрация|ảnh|hình ảnh|gambar|görsel|fotoğraf|fuente|fonte|quelle|kaynak|sumber|nguồn|source|immagine|photographed by|filmed by|permission granted by|courtesy of)(?:\\s?(?:credits?|courtesy|by|source|crédito))?\\s?(?::|\\/|=|\\s?by\\s|\\scourtesy\\s|(?<=\\b(?:by|of))\\s)`, "giu")
const hanStrong = /(?:图片来源|圖片來源|照片来源|图片|圖片|照片|摄影|攝影|供图|供圖|图源|圖源|图自|图据|圖據|资料图|資料圖|制图|製圖|图|圖|视频|影片|写真|画像|撮影|提供|사진제공|사진 제공|사진출처|사진|이미지|자료|그래픽|영상|출처)\s?[:：/／=＝]/gu
const bothStrong = [hanStrong, strongLabel]
const latinStrong = [strongLabel]
const hanOnlyStrong = [hanStrong]
const noneStrong: ReadonlyArray<RegExp> = []
const boundary = /[.。!?！？…"”’»」』)）\]】|｜/／—–:：※▲▼]\s?$|\s{2}$|　$|\s-\s?$/u

const trimEnd = (text: string) => text.replace(/[\s.。]+$/u, "")

/**
 * A credit that closes a line with other words before it: "… on Thursday. (Photo by Devin Okoro/AFP)", "…制作。刘磊 摄", "…am KurbelFoto: Jannes Ebeling/dpa".
 * Returns where it begins, blanks and separators before it included.
 */
export const tailCredit = (text: string, extra: ReadonlySet<string>, traced: Trace = trace(text)): Credit | undefined => {
  if (/^[\s\d.、]*《[^》]{1,40}》(?:[（(][^）)]{1,10}[）)])?\s+[\p{L}·]{2,12}\s*(?:摄|攝|绘|繪|作)\s*$/u.test(text.slice(0, 80))) return undefined
  let length = text.length
  while (length > 0 && text.charCodeAt(length - 1) <= 0x20) length -= 1
  const trailer = trailers.exec(text.slice(Math.max(0, length - 60), length))
  if (trailer !== null) length -= trailer[0].length
  if (length < 6) return undefined
  const from = Math.max(0, length - reach)
  const tail = text.slice(from, length)
  const found = (at: number, evidence: string, score: number, why?: CreditWhy): Credit | undefined => {
    // The separator goes with the credit, the sentence's own full stop stays.
    let start = at
    while (start > 0 && /[\s|｜/／–—-]/u.test(tail[start - 1]!)) start -= 1
    return from + start === 0 ? undefined : credit(from + start, text.length, tail.slice(at).replace(/^[(（[【\s]+/u, ""), score, evidence, why)
  }
  // Brackets at the end, with or without a full stop after them.
  const last = /[.。]$/u.test(tail) ? tail.length - 2 : tail.length - 1
  const kind = last > 1 ? closes.indexOf(tail[last]!) : -1
  if (kind >= 0) {
    const open = tail.lastIndexOf(opens[kind]!, last)
    if (open > 0) {
      const inner = tail.slice(open + 1, last).trim()
      const before = tail.slice(0, open).trimEnd()
      const read = readBracket(inner, /[.。!?！？"”…」]$/u.test(before) || tail[0] !== undefined && from === 0 && !/[,，、]$/u.test(before), extra)
      if (read !== undefined) {
        const closed = found(open, `${read.evidence}, in brackets`, read.score, read.why)
        return closed === undefined || last === tail.length - 1 || /[.。!?！？]$/u.test(before) ? closed : { ...closed, end: from + last + 1 }
      }
    }
  }
  const worded = traced.lastWord >= from
  const signed = traced.lastSign >= from
  const shot = !worded ? null : /(?:^|[\s.])(?:\p{L}+\s){0,5}?reporter\s((?:\p{Lu}[\p{L}'’-]+\s){1,3})photographed$/u.exec(tail) ?? /\s(photographed|filmed|pictured) by \p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3}$/u.exec(tail)
  if (shot !== null && from + shot.index > 10) return found(sentenceStart(tail, shot.index), "photographed by", 0.85)
  const han = hasHan(tail)
  for (const expression of worded ? signed ? bothStrong : latinStrong : signed ? hanOnlyStrong : noneStrong) {
    for (const match of tail.matchAll(expression)) {
      const at = match.index
      if (at === 0 && from === 0) continue
      const before = tail.slice(0, at)
      const rest = tail.slice(at)
      const glued = /[\p{Ll}\d)]$/u.test(before) && /^\p{Lu}/u.test(rest)
      const capital = /^(?:CREDIT|PHOTO|FOTO|PIC|PICTURE|IMAGE)S?\b/u.test(rest) && /\s$/u.test(before)
      const spaced = /\s$/u.test(before) && /^(?:Photo|Foto|Credit|Picture|Image|Pic|Фото|Photograph|图|圖|사진|写真|Ảnh|Fotoğraf)/u.test(rest) && from === 0
      if (!(boundary.test(before) || glued || capital || spaced || han && /\s$/u.test(before))) continue
      const read = readBare(trimEnd(rest), true, extra) ?? (/^(?:источник|fuente|fonte|quelle|kaynak|sumber|nguồn|source)\s?:/iu.test(rest) && isHolder(rest.slice(match[0].length), true, extra) && rest.length < 50 ? { score: 0.7, evidence: "source of a picture" } : undefined)
      if (read !== undefined) return found(at, read.evidence, read.score, "why" in read ? read.why : undefined)
    }
  }
  const marked = Math.max(tail.lastIndexOf("©"), tail.lastIndexOf("ⓒ"))
  if (marked > 0 && /\p{L}/u.test(tail.slice(marked)) && !/\b(?:19|20)\d\d\b|reserved/iu.test(tail.slice(marked)) && isHolder(tail.slice(marked + 1), true, extra)) return found(marked, "© and holder", 0.85)
  return (signed || han && (traced.lastMark >= from || !traced.sentence && traced.lastStart > 0 && length - traced.lastStart < 44) ? hanTail(tail, found) : undefined) ?? closing(tail, from, length, traced, found, extra)
}

/** Where the words after the last full stop before `at` begin, or `at`. */
const sentenceStart = (tail: string, at: number): number => {
  const stop = tail.lastIndexOf(". ", at)
  return stop > 0 && at - stop < 40 ? stop + 2 : at
}

type Found = (at: number, evidence: string, score: number, why?: CreditWhy) => Credit | undefined

const hanTails = [
  /(?<=[。！？!?…”」』)）])\s?[\p{L}]{1,10}(?:截图|截圖|资料图|資料圖|资料照片|資料照片|资料图片|資料圖片|截屏|网络图|官方图)$/u,
  /(?<=[。！？!?…”」』)）])\s?(?:[\p{L}]{2,8}\s)?(?:记者|記者|通讯员)\s[\p{L}·]{2,4}\s(?:图|圖|摄|攝)$/u,
  /(?<=[.다]\s?)(?:[\p{Script=Hangul}]{2,8}\s)?(?:인스타그램|페이스북|유튜브|홈페이지|트위터|SNS)$/u,
  /(?<=[.다]\s?)\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?[/ ]?\s?(?:[\p{Script=Hangul}\d]{2,8}|\w+@[\w.]+)$/u,
  /(?<=[.다]\s)\w[\w.]{2,20}@[\w-]+(?:\.[\w-]+){1,3}$/u,
  /(?<=[。！？!?…”」』)）]\s{0,2}|\s)[\p{L}·]{2,10}\s?[/／|｜]\s?(?:图片?|圖|摄|攝|供图|供圖|摄影|攝影|资料图|提供|翻攝)$/u,
  /(?<=[。！？!?…”」』)）])\s?(?:新华社|新華社|中新社|人民图片|视觉中国|[\p{L}]{2,6}社)\s?发?\s?[（(]\s?[\p{L}· ]{2,12}\s?(?:摄|攝)?\s?[）)]$/u,
  /(?<=[。！？!?…”」』)）]\s?|\s)(?:新华社|新華社|中新社|澎湃新闻|视觉中国|视觉中國|IC photo|受访者|人民视觉|东方IC|[\p{L}]{2,6}(?:新闻|日报|晚报|网|社|台))\s(?:记者\s?[\p{L}·]{2,4}\s)?(?:图|圖|资料图|供图|供圖|資料圖|摄影|资料|發|发)$/u,
  /[，,]\s?(?:图源|图据|图自|圖源|來源|摄影|攝影)?@[\p{L}\p{N}_]{2,16}$/u,
  /(?<=[。！？!?.…”」』)）】]\s{0,3}|\s)(?:(?:本报|本報|本网|本社|新华社|新華社|中新社|中新网|[\p{L}]{2,10}(?:报|网|社|台|中心))?\s?(?:记者|記者|通讯员|通訊員|特约|实习生|发|發)\s?)?[\p{Script=Han}·・A-Za-z]{1,12}(?:[、, ]{1,2}[\p{Script=Han}·]{1,4}){0,3}\s?(?:摄影报道|摄影|攝影|摄|攝|航拍|供图|供圖|撮影|绘|制图|製圖|拍摄|拍攝|촬영)$/u,
  /(?<=[。！？!?…”」』)）])\s?(?:图片?|圖片?|照片|视频|影片)?(?:由)?[\p{L}\p{N}·・]{2,18}(?:供图|供圖|提供|翻攝|授权)$/u,
  /(?<=[。！？!?…”」』)）])\s?(?:图片?|圖片?|照片|视频)(?:来源于|来源|來源|来自|來自|源自|取自|据|翻攝自)[^。，]{2,20}$/u,
  /(?<=[。！？!?…”」』)）])\s?(?:翻攝自?|翻摄自?|取自|截自|摘自)[^。，]{2,16}$/u,
  /[＝=](?:[０-９\d]{1,4}年)?[^。＝=]{0,40}(?:撮影|提供|写真|共同|時事|ＡＰ|ロイター)$/u,
  /(?<=[.。!?”"])\s?[가-힣A-Za-z0-9·‘’]{2,16}\s?(?:제공|DB|촬영|캡처|캡쳐)$/u,
  /(?<=[.。!?”"다]\s?)\/\s?(?:사진|영상|자료|그래픽|이미지)[^.。]{1,30}$/u,
  /＝写真$/u,
  /(?<=[\s。])(?:视觉中国|視覺中國|东方IC|图虫创意|新华社发|中新社发|资料图|資料圖|资料图片|資料圖片|资料照片|資料照片|网络图|示意图)$/u
]

const hanTail = (whole: string, found: Found): Credit | undefined => {
  const skipped = Math.max(0, whole.length - 64)
  const tail = whole.slice(skipped)
  for (const expression of hanTails) {
    const match = expression.exec(tail)
    if (match === null || match.index + skipped === 0) continue
    const text = match[0].trim()
    // "…这张照片是谁拍摄" closes a sentence: a name has none of these.
    if (/[的了在是被把将將这這那谁誰何]/u.test(text) && !/^[＝=]/u.test(text) && text.length > 4) continue
    return found(skipped + match.index + (match[0].length - match[0].trimStart().length), "name and verb", 0.9)
  }
  return undefined
}

const afterBar = /\s[|｜]\s(?=[^|｜]{2,60}$)/u

/** What has no label: an agency after the last full stop, a name after a bar. */
const closing = (tail: string, from: number, length: number, traced: Trace, found: Found, extra: ReadonlySet<string>): Credit | undefined => {
  const bars = tail.includes("|") || tail.includes("｜")
  const slashes = tail.includes("/") || tail.includes("／")
  const spaced = bars || slashes || /\s[–—-]\s/u.test(tail)
  const after = traced.lastStart > 0 && length - traced.lastStart <= 66
  const worded = traced.lastWord >= from
  const han = traced.dense
  const bar = !bars ? null : afterBar.exec(tail)
  if (bar !== null) {
    const held = tail.slice(bar.index + bar[0].length)
    const before = tail.slice(0, bar.index).trimEnd()
    if (/[.!?…"”»]$/u.test(before) && (isBareAgency(held, extra) || isName(held, 4) || nameAndHouse.test(held))) return found(bar.index, "name after a bar", 0.75)
  }
  const scene = !han || !bars ? null : /[\p{L}\p{N}”》]\s?[|｜]\s?[\p{L}·]{2,8}\s?[|｜]\s?[\p{L}]{1,8}(?:图库|圖庫|影像|图片社|圖片社|摄影|攝影|视觉|視覺|写真)$/u.exec(tail)
  if (scene !== null) return found(scene.index + 1, "picture library", 0.8)
  const handle = !tail.includes("@") ? null : /(?<=[。！？.!?]\s?|(?:截图|截圖|供图|供圖|图|圖|摄|攝)\s?)@[\p{L}\p{N}_.]{2,24}$/u.exec(tail)
  if (handle !== null) return found(handle.index, "handle after the caption", 0.75)
  const named = !worded ? null : /(?<=[.!?…»”"’)]\s{0,2})(?:Photos?|Fotos?|Фото|Ph\.?|Pic|Bild|Ảnh)\s((?:из архива|предоставлен\p{L}*|пресс-службы|с сайта|d['’]archives|de archivo)?.{2,50})$/u.exec(tail)
  if (named !== null && (isHolder(named[1]!, true, extra) && (isName(named[1]!, 5) || isBareAgency(named[1]!, extra) || nameAndHouse.test(named[1]!)) || /^(?:из |предост|пресс|с сайта|d['’]arch|de arch)/u.test(named[1]!))) return found(named.index, "picture and name", 0.85)
  const stopped = !worded ? null : /(?<=[.!?…»”"’)]\s{0,2})(?:file (?:photo|picture|image)|courtesy photo|archives?|archivo|archivio|foto de archivo|handout photo|stock (?:photo|image))$/iu.exec(tail)
  if (stopped !== null && stopped.index > 10) return found(stopped.index, "placeholder at the end", 0.8, "image-placeholder")
  const comma = !worded ? null : /[,;]\s(?:photo|picture|image|foto|фото|video)s?\s(?:by\s|courtesy of\s|:\s)?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u.exec(tail) ?? /[,;.]\s(?:[Cc]ourtesy|[Cc]ortesía|[Cc]ortesia)(?:\s(?:of|de|photo))?\s?.{2,40}$/u.exec(tail)
  if (comma !== null && from + comma.index > 14) return found(comma.index + 1, "picture by name", 0.75)
  const camera = !tail.includes("📷") && !tail.includes("📸") ? null : /[📷📸]\s?:?\s?[@\p{L}][^.!?]{1,40}$/u.exec(tail)
  if (camera !== null) return found(camera.index, "camera and name", 0.8)
  const separated = !spaced ? null : /\s[|–—-]\s((?:\p{Lu}[\p{L}'’.-]+\s){1,2}\p{Lu}[\p{L}.'’-]+(?:\s?\/\s?\p{L}[\p{L} .&]{1,28})?)$/u.exec(tail)
  if (separated !== null && from === 0 && tail.slice(0, separated.index).split(" ").length > 4) return found(separated.index, "name after a dash", separated[1]!.includes("/") ? 0.7 : 0.6)
  const via = !after ? null : /(?<=[.!?»”"’)]\s{0,2})(?:\p{Lu}[\p{L}.'’-]+\s){1,4}(?:via|through)\s(?!(?:Zoom|Skype|WhatsApp|Facebook|Twitter|X|Email|E-mail|SMS|Text|Messenger|Telegram|Signal|Instagram)\b)\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u.exec(tail)
  if (via !== null) return found(via.index, "name via house", 0.8)
  const twice = !bars ? null : /\s[|]\s(?:\p{Lu}[\p{L}.'’-]+\s){1,3}[|]\s[^|.!?]{2,30}$/u.exec(tail)
  if (twice !== null && from === 0 && twice.index > 10) return found(twice.index, "name and house after bars", 0.75)
  const worked = !after ? null : /(?<=[.!?»”"’]\s{0,2})(?:Credit[.…:]{1,3}\s?)?((?:\p{Lu}[\p{L}'’.-]+\s){1,3}\p{Lu}[\p{L}'’.-]+)(?:,\s(?:The\s)?\p{Lu}[\p{L} ]{2,24}|\sfor\s(?:The\s)?\p{Lu}[\p{L} ]{2,24})$/u.exec(tail)
  if (worked !== null && from === 0 && worked.index > 20) return found(worked.index, "name and house after the last full stop", 0.7)
  const bared = !spaced ? null : /\s[/|–-]\s([\p{Lu}\d][\p{L}\d ]{1,24})$/u.exec(tail)
  if (bared !== null && from === 0 && isAgency(bared[1]!, extra) && !notAlone.has(bared[1]!.toLowerCase())) return found(bared.index, "agency after a bar", 0.8)
  const slashed = !slashes ? null : /\s\/\s(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,2})(?:\s?\/\s[^/.!?]{2,30})?$/u.exec(tail)
  if (slashed !== null && from === 0 && slashed.index > 14 && !/\s\/\s/u.test(tail.slice(0, slashed.index))) return found(slashed.index, "name after a slash", 0.75)
  const capitals = !after ? null : /(?<=[.!?…»”"])\s(\p{Lu}[\p{Lu}.'’-]+(?:[,\s/|&]{1,3}\p{Lu}[\p{Lu}.'’-]+){1,5})$/u.exec(tail)
  if (capitals !== null && from === 0 && capitals.index > 20) return found(capitals.index, "name in capitals after the last full stop", 0.75)
  const numbered = !after ? null : /(?<=[.!?…»”"])\s\p{Lu}{2,6}$/u.exec(tail)
  if (numbered !== null && from === 0 && /^\s*\d{1,3}\s?\/\s?\d{1,3}\D/u.test(tail)) return found(numbered.index, "letters after a numbered caption", 0.75)
  const piped = !han || !bars && !slashes ? null : /[。！？.!?]\s?[|｜/／]\s?[\p{L}\p{N}·. ]{2,20}(?:\s?[|｜/／]\s?[\p{L}\p{N}·. ]{2,20})?$/u.exec(tail)
  if (piped !== null) return found(piped.index + 1, "name after a bar", 0.8)
  const library = !han || !after ? null : /[。！？]\s?(?:[\p{L}·]{2,6}\s?[，,、/／\s]\s?)?[\p{L}]{1,8}(?:图库|圖庫|影像|图片社|圖片社|图片网|通讯社|通訊社|影业|影社|视觉|視覺)$/u.exec(tail)
  if (library !== null) return found(library.index + 1, "picture library", 0.8)
  const glued = han && !slashes ? null : /(?<=[\p{Ll}\d][”"’'»)]?)(\p{Lu}[\p{L}.]+(?:[\s/]+\p{Lu}[\p{L}.&]*){0,5})$/u.exec(tail)
  if (glued !== null && from + glued.index > 12 && !/\s/u.test(tail[glued.index - 1]!) && (isBareAgency(glued[1]!, extra) || nameAndHouse.test(glued[1]!))) return found(glued.index, "agency glued to the caption", 0.8)
  const loose = from > 0 || !endsInAgency(tail, tail.length, extra) ? null : /(?<=[\p{L}\d)”"’'])\s([\p{L}\d]+(?:\s\p{L}+){0,2})$/u.exec(tail)
  if (loose !== null && from === 0 && !/[.,;:!?。，]\s\S+$/u.test(tail)) {
    for (let held = loose[1]!, at = loose.index; ;) {
      if (held.length > 6 && isAgency(held, extra) && !notAlone.has(held.toLowerCase()) && !/(?:\b(?:to|through|by|of|with|for|and|from|on|at|in|an?|the|de|von|par|per|than|or|like|vs|with)|[与和在通过向于给])$/iu.test(tail.slice(0, at))) return found(at, "agency at the end", 0.75)
      const next = held.indexOf(" ")
      if (next < 0) break
      at += next + 1
      held = held.slice(next + 1)
    }
  }
  const signed = !after ? null : /(?<=[\p{Ll}\d”"’»)]{4}\.)\s{1,2}(\p{Lu}[\p{L}'’-]+(?:\s(?:de|del|van|von|da|di|bin)\s?|\s)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:\s?\/\s?\p{Lu}[\p{L} .&-]{1,28})?)$/u.exec(tail)
  if (signed !== null && from === 0 && signed.index > 24) return found(signed.index, "name after the last full stop", 0.7)
  const stop = !after ? null : /[.!?。！？…][”"’»」)]?\s{0,2}(?=[^.!?。！？]{2,60}$|[^!?。！？]{2,20}\.[^.!?]{0,3}$)/u.exec(tail)
  if (stop !== null) {
    const held = tail.slice(stop.index + stop[0].length)
    if (isBareAgency(held, extra) && (from > 0 || stop.index > 8)) return found(stop.index + stop[0].length, "agency after the last full stop", 0.8)
    if (nameAndHouse.test(held) && held.length < 50) return found(stop.index + stop[0].length, "name / house", 0.75)
    if (/^[\p{Lu}\s'’-]{8,60}$/u.test(held) && /^(?:ARCHIV|FOTO|PHOTO|AGENC|CORTES|COURTESY|HANDOUT)/u.test(held)) return found(stop.index + stop[0].length, "archive in capitals", 0.8)
  }
  return undefined
}

/** A credit before its caption: "(Photo: Eliaser Nakanyala) Members of …", "Getty Images/iStock. Une employée …". Returns where the caption begins. */
export const headCredit = (text: string, extra: ReadonlySet<string>): Credit | undefined => {
  const head = text.slice(0, reach)
  const kind = opens.indexOf(head[0] ?? "")
  if (kind >= 0) {
    const close = head.indexOf(closes[kind]!)
    if (close < 3) return undefined
    const read = readBracket(head.slice(1, close).trim(), false, extra) ?? (nameAndHouse.test(head.slice(1, close).trim()) ? { score: 0.75, evidence: "name / house" } : undefined)
    // "(Reuters) - …" is a dateline.
    return read === undefined || read.evidence === "agency" ? undefined : credit(0, close + 1 + (head.slice(close + 1).length - head.slice(close + 1).trimStart().length), head.slice(1, close), read.score, `${read.evidence}, before the caption`, read.why)
  }
  const house = /^\s*(?:[\p{L}]{2,12}(?:记者|記者|通讯员|通訊員)|[\p{L}]{2,8}\s)?\s?[\p{Script=Han}·]{2,4}\s?(?:摄|攝|供图|供圖|摄影)\s?[:：]\s?(?=\S.{5,}$)/u.exec(head)
  if (house !== null) return credit(0, house[0].length, head, 0.8, "maker before the caption")
  const shot = /^\s*(?:[\p{L}]{2,12}(?:记者|記者|通讯员|通訊員)|[\p{L}]{2,8}\s)?\s?[\p{Script=Han}·]{2,4}\s?(?:摄|攝|供图|供圖|摄影)\s?[:：]\s?(?=\S.{5,}$)/u.exec(head)
  if (shot !== null) return credit(0, shot[0].length, head, 0.8, "maker before the caption")
  const maker = /^\s*(?:摄影|攝影|摄|攝|撮影|图|圖)\s?[/／]?\s?[\p{Script=Han}·]{2,4}\s?[:：]\s?(?=\S.{5,}$)/u.exec(head)
  if (maker !== null) return credit(0, maker[0].length, head, 0.8, "maker before the caption")
  const stop = /^.{4,80}?(?:[^\s.]{3}|\p{Lu})\.\s(?=[\p{Lu}\d«“"])/u.exec(head)
  if (stop === null) return undefined
  const held = stop[0].slice(0, -2)
  const read = isBareAgency(held, extra) ? { score: 0.8, evidence: "agency before the caption" } : labelled.test(held) || preposed.test(held) ? readBare(held, true, extra) : undefined
  return read === undefined ? undefined : credit(0, stop[0].length, held, read.score, read.evidence)
}

/** Credits in brackets within a line, brackets included; what closes the line is left to `tailCredit`. */
export const bracketCredits = (text: string, extra: ReadonlySet<string>): ReadonlyArray<Credit> => {
  const found: Array<Credit> = []
  // No paragraph has more brackets than this; a hostile line may.
  let left = 64
  for (let at = nextOpen(text, 0); at >= 0 && left > 0; at = nextOpen(text, at + 1), left--) {
    const kind = opens.indexOf(text[at]!)
    const inner = text.slice(at + 1, at + 90)
    const close = inner.indexOf(closes[kind]!)
    if (close < 2) continue
    const said = inner.slice(0, close)
    const read = readBracket(said.trim(), false, extra)
    if (read === undefined) {
      const part = Math.max(said.lastIndexOf(", "), said.lastIndexOf("; "), said.lastIndexOf("，"), said.lastIndexOf("；"))
      const words = part > 0 ? said.slice(part + 1).trim() : ""
      const last = labelStart.test(words) ? readBare(words, true, extra) : undefined
      if (last !== undefined) found.push(credit(at + 1 + part, at + 1 + close, words, last.score, `${last.evidence}, in brackets`))
    }
    // An agency alone in brackets within a sentence is its source, not a picture's.
    if (read === undefined || read.evidence === "agency" || read.evidence.startsWith("courtesy")) continue
    found.push(credit(at, at + close + 2, inner, read.score, `${read.evidence}, in brackets`, read.why))
  }
  const pointed = text.indexOf("＝写真")
  if (pointed > 0 && /^＝写真[①-⑨上下左右]?(?:[。＝、]|$)/u.test(text.slice(pointed, pointed + 6))) {
    const end = pointed + (/^＝写真[①-⑨上下左右]/u.test(text.slice(pointed, pointed + 4)) ? 4 : 3)
    found.push(credit(pointed, end, "写真", 0.9, "pointer to the picture"))
  }
  return found
}

const labelStart = /^(?:photos?|pictures?|images?|foto|bild|фото|图|圖|图片|圖片|照片|写真|사진|摄影|攝影|供图)[^:：/／=＝]{0,14}[:：/／=＝]/iu

const nextOpen = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x28 || code === 0xff08 || code === 0x5b || code === 0x3010 || code === 0xff3b) return at
  }
  return -1
}
