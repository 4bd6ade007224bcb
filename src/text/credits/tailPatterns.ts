/** What credits at the end of a line are made like; each end is looked at once for all of these. */
import { battery } from "../patterns/guarded.ts"
import { latinQualifier } from "./words.ts"

const strongSource = `(?:${latinQualifier}\\s)?(?:photo(?:s|graph|graphs|graphie)?|pictures?|pics?|images?|imagen|imagem|video|v[íi]deo|vidéo|foto(?:s|graf[íi]as?|ğraf|quelle|nachweis)?|bild(?:er|quelle|nachweis|rechte)?|[\\p{L}]{3,9}(?:foto|bild)|grafik|graphic|illustration|ilustración|ilustração|credits?|cr[ée]dit(?:o|os|s)?|фото(?:графия)?|видео|источник|иллюстрация|ảnh|hình ảnh|gambar|görsel|fotoğraf|fuente|fonte|quelle|kaynak|sumber|nguồn|source|immagine|photographed by|filmed by|permission granted by|courtesy of)(?:\\s?(?:credits?|courtesy|by|source|crédito))?\\s?(?::|\\/|=|｜|\\s?by\\s|\\scourtesy\\s|(?<=\\b(?:by|of))\\s)`
const hanStrongSource = /(?:图文|圖文|文图|文圖|图片来源|圖片來源|照片来源|图片|圖片|照片|摄影|攝影|供图|供圖|图源|圖源|图自|图据|圖據|资料图|資料圖|制图|製圖|图|圖|视频|影片|写真|画像|撮影|提供|사진제공|사진 제공|사진출처|사진|이미지|자료|그래픽|영상|출처)(?:\([가-힣\d]{1,8}\))?\s?[:：/／=＝]/u.source

/** Every label in a text, in languages written with blanks, and in Chinese, Japanese and Korean. */
export const everyLabel = new RegExp(strongSource, "giu")
export const everyHanLabel = new RegExp(hanStrongSource, "gu")

export const { is, look } = battery({
  // What every label of `strongLabel` ends in.
  linked: /[:/=｜]|by\s|courtesy/iu,
  strongLabel: new RegExp(strongSource, "iu"),
  hanStrong: new RegExp(hanStrongSource, "u"),
  trailers: /\s*(?:TPX IMAGES OF THE DAY|Acquire Licensing Rights|Purchase Licensing Rights|(?:hide caption\s{0,3})?toggle caption|hide caption|enlarge(?: this image)?|\(?opens in (?:a )?new (?:window|tab)\)?|재판매 및 DB ?금지|재배포 금지|DOI:\s?\S{4,40}|[,/]\s?[Ff]ile(?: [Pp]hoto)?)[\s,.]*$/u,
  transmitted: /(?<=[）)】\]。])\s?(?:\p{Script=Han}{2,4}社)?(?:記者|记者)(?:\p{Script=Han}{2,4})?(?:(?:傳真|传真)\s?(?:\d{2,4}年\d{1,2}月\d{1,2}日)?|(?:攝|摄)\s?\d{2,4}年\d{1,2}月\d{1,2}日)$/u,
  korean: /(?<=[.다]\s?)(?:사진|이미지|영상)[은는]\s[^.]{2,50}\.\s?[^.]{2,20}\s?(?:자료|제공|촬영|캡처|DB)$/u,
  reporterShot: /(?:^|[\s.])(?:\p{L}+\s){0,5}?reporter\s((?:\p{Lu}[\p{L}'’-]+\s){1,3})photographed$/u,
  shotBy: /(?:\s(?:photographed|filmed|pictured)|(?:^|[.!?]\s|[,;]\s)(?:[Ss]ent in|[Ss]ubmitted|[Ss]hared|[Ss]napped|[Tt]aken|[Cc]aptured|[Ss]upplied|[Pp]rovided|[Cc]ontributed)) by \p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3}$/u,
  handle: /(?<=[。！？.!?]\s?|(?:截图|截圖|供图|供圖|图|圖|摄|攝)\s?)@[\p{L}\p{N}_.]{2,24}$/u,
  comma: /[,;]\s(?:(?:photo|picture|image|foto|фото|video)s?|sammlung|archiv|collection|coll\.|colección|coleção|archivo|arquivo|archives|fonds|nachlass|repro|из собрания|из коллекции|из архива)\s(?:by\s|courtesy of\s|of\s|de\s|du\s|:\s)?(?-i:\p{Lu})[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u,
  courtesy: /[,;.]['’"”»]?\s(?:[Cc]ourtesy|[Cc]ortesía|[Cc]ortesia)(?:\s(?:of|de|photo))?\s?.{2,40}$/u,
  camera: /[📷📸🎥📹🎬📽]\s?:?\s?[@\p{L}][^.!?]{1,40}$/u,
  listed: /,\s(?:EFE|EP|GTRES|ANSA|AFP|AP|DPA|dpa|REUTERS|Reuters|LUSA|Lusa|TASS|ТАСС|SWNS|PA|PTI|ANI|IANS|XINHUA|Xinhua|KEYSTONE|Keystone|MAXPPP|SIPA|IHA|İHA|DHA|AA|ANTARA|Antara|TTXVN|EPA|AAP|UPI|GETTY|Getty|Shutterstock|Alamy|IMAGO|Imago)\.?$/u,
  reportage: /(?<=[.!?»”]\s{0,2})\p{Lu}[\p{Lu}\d]{1,5}\s[|｜]\s(?:Reportage|Sujet)\s(?:(?:(?:et|de|avec)\s)?\p{Lu}[\p{L}.'’-]*(?:,\s|\s|$)){2,16}$/u,
  relay: /(?<=[\p{Ll}\d)”"'’.]\s)(?:REUTERS|AFP|EPA|AP|AP Photo|ANSA|EFE)\s?\/\s?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3}(?:\/(?:File(?: [Pp]hoto)?|Pool))?$/u,
  pictureDate: /(?<=[.!?]\s)(?:Picture|Photo|Image) date: (?:\p{Lu}\p{Ll}+,?\s){1,2}\d{1,2}(?:st|nd|rd|th)?,?\s(?:\p{Lu}\p{Ll}+\s)?\d{4}\.?$/u,
  fot: /[,.;]?\s\(?(?:[Ff]ot|[Zz]dj)\.\s\p{Lu}[^.!?]{2,50}$/u,
  via: /(?<=[\p{Ll}\d]{3}[.!?»”"’)]{1,2}\s{0,2})(?:\p{Lu}[\p{L}.'’-]+\s){1,4}(?:via|through)\s(?!(?:Zoom|Skype|WhatsApp|Facebook|Twitter|X|Email|E-mail|SMS|Text|Messenger|Telegram|Signal|Instagram)\b)\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u,
  numbered: /(?<=[.!?…»”"])\s\p{Lu}{2,6}$/u,
  // "… a la altura de Valdelacasa RODRIGO IZAGUIRRE", "… saem da fábrica João Silva/Divulgação".
  unseparated: /(?<=[\p{Ll}\d]["”»)]?)\s((?:\p{Lu}[\p{Lu}.’'-]+\s){1,2}\p{Lu}[\p{Lu}’'-]{2,}(?:\s?\/\s?\p{Lu}[\p{L} .]{1,24})?|(?:\p{Lu}[\p{L}'’.-]+\s){1,2}\p{Lu}[\p{L}'’.-]+\s?\/\s?\p{Lu}[\p{L} .]{1,24})$/u,
  stuck: /(?<=[\p{Ll}\d.!?”"’»)])(?:Photos?|Fotos?|Foto|Bild|Bilder|Image|Picture|Pic|Handout|Courtesy|Cortesía|Crédit|Credit|Archiv|Archives|Archivo|Reprodução|Divulgação|Фото|Снимок|Ảnh|Supplied|Grafik|Illustration)(?:[\s:/©].{0,50})?$/u,
  glued: /(?<=[\p{Ll}\d][”"’'»)]?)(\p{Lu}[\p{L}.]+(?:[\s/]+\p{Lu}[\p{L}.&]*){0,5})$/u,
  loose: /(?<=[\p{L}\d)”"’'])\s([\p{L}\d]+(?:\s\p{L}+){0,2})$/u,
  han1: /(?<=[。！？!?…”」』)）])\s?[\p{L}]{1,10}(?:截图|截圖|资料图|資料圖|资料照片|資料照片|资料图片|資料圖片|截屏|网络图|官方图)$/u,
  han19: /(?<=[。！？!?…”」』)）]\s?)[\p{L}]{2,8}(?:报|報|网|網|社|台|新闻|新聞|周刊|图库|中心)(?:资料|資料|档案|檔案)(?:图片?|圖片?|照片?|图库)?$/u,
  han20: /(?<=[。！？!?…”」』)）]\s?|[\s　])(?:来源|來源|出处|出處)[:：]\s?(?:视觉中国|視覺中國|央视|央視|新华|新華|IC|东方IC|图虫|路透|法新|美聯|美联|达志|達志|微博|抖音|小红书|臉書|官网|官網|网络|網路|網絡|[\p{L}]{2,6}(?:新闻|新聞|日报|日報|晚报|客户端|发布|視覺|视觉|图库|社|台|官微|官方))[\p{L}\d]{0,8}$/u,
  han21: /(?<=[.다]\s?)[가-힣]{2,4}\s(?:선임|사진|수습|인턴|객원|전문)?기자(?:\s[\w.+-]{2,30}@[\w.-]{3,30})?$/u,
  han25: /[＝=](?:撮影|写真)[・／/：:＝=\s]?[\p{L}・]{2,14}$|(?<=[\p{Script=Han}ぁ-ヶ）)」』])\s?(?:图源|圖源|图据|圖據|图自|圖自|图片来源|圖片來源|图由|圖由)[^。，：:]{2,16}$|(?<=[\p{Script=Han})）」』]{4})[\s　](?:[\p{Script=Han}]{2,8}(?:提供|供图|供圖)|[\p{Script=Han}]{2,4}社(?:发|發)?[（(]?[\p{Script=Han}]{2,4}[\s　]?(?:摄|攝)[）)]?)$/u,
  han22: /(?<=[。！？!?…”」』)）다.])\s?[【［[](?:関連|他の)?(?:写真|画像|動画|映像|図解|フォト|사진|영상|포토|화보|图集|組圖|组图)(?:特集|ギャラリー|を見る|で見る|多数)?[】］\]][^。]{0,40}$/u,
  han23: /(?<=[。！？!?…”」』)）다.])\s?(?:글|사진|그림|文|写真|取材|构成|図)\s?[·・･、/／,&]\s?(?:글|사진|그림|文|写真|撮影|图|圖|摄影|攝影)\s?[=＝:：/／\s　]\s?[^.。]{2,24}$/u,
  han24: /(?<=[。！？!?…”」』)）다.\s　])\s?(?:[©ⓒ]|[(（][CcＣ][)）])\s?[^。]{2,44}$/u,
  han2: /(?<=[。！？!?…”」』)）])\s?(?:[\p{L}]{2,8}\s?)?(?:记者|記者|通讯员)\s[\p{L}·]{2,4}\s(?:图|圖|摄|攝)$/u,
  han3: /(?<=[.다]\s?)(?:[\p{Script=Hangul}]{2,8}\s)?(?:인스타그램|페이스북|유튜브|홈페이지|트위터|SNS)$/u,
  han4: /(?<=[.다]\s?)\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?[/ ]?\s?(?:[\p{Script=Hangul}\d]{2,8}|\w+@[\w.]+)$/u,
  han5: /(?<=[.다]\s)\w[\w.]{2,20}@[\w-]+(?:\.[\w-]+){1,3}$/u,
  han6: /(?<=[。！？!?…”」』)）]\s{0,2}|\s)[\p{L}·]{2,10}\s?[/／|｜]\s?(?:图片?|圖|摄|攝|供图|供圖|摄影|攝影|资料图|提供|翻攝)$/u,
  han7: /(?<=[。！？!?…”」』)）])\s?(?:新华社|新華社|中新社|人民图片|视觉中国|[\p{L}]{2,6}社)\s?发?\s?[（(]\s?[\p{L}· ]{2,12}\s?(?:摄|攝)?\s?[）)]$/u,
  han8: /(?<=[。！？!?…”」』)）]\s?|\s)(?:新华社|新華社|中新社|澎湃新闻|视觉中国|视觉中國|IC photo|受访者|人民视觉|东方IC|[\p{L}]{2,6}(?:新闻|日报|晚报|网|社|台))\s(?:记者\s?[\p{L}·]{2,4}\s)?(?:图|圖|资料图|供图|供圖|資料圖|摄影|资料|發|发)$/u,
  han9: /[，,]\s?(?:图源|图据|图自|圖源|來源|摄影|攝影)?@[\p{L}\p{N}_]{2,16}$/u,
  han10: /(?<=[。！？!?.…”」』)）】]\s{0,3}|\s)(?:(?:本报|本報|本网|本社|新华社|新華社|中新社|中新网|[\p{L}]{2,10}(?:报|网|社|台|中心))?\s?(?:记者|記者|通讯员|通訊員|特约|实习生|发|發)\s?)?[\p{Script=Han}·・A-Za-z]{1,12}(?:[、, ]{1,2}[\p{Script=Han}·]{1,4}){0,3}\s?(?:摄影报道|摄影|攝影|摄|攝|航拍|供图|供圖|撮影|绘|制图|製圖|拍摄|拍攝|촬영)$/u,
  han11: /(?<=[。！？!?…”」』)）])\s?(?:图片?|圖片?|照片|视频|影片)?(?:由)?[\p{L}\p{N}·・]{2,18}(?:供图|供圖|提供|翻攝|授权)(?:[，,]\s?(?:特此|谨此|謹此|在此|一并|一併)?(?:鸣谢|鳴謝|致谢|致謝|感谢|感謝))?$/u,
  han12: /(?<=[。！？!?…”」』)）])\s?(?:图片?|圖片?|照片|视频)(?:来源于|来源|來源|来自|來自|源自|取自|据|翻攝自)[^。，]{2,20}$/u,
  han13: /(?<=[。！？!?…”」』)）]|[\p{L})）」』][/／])\s?(?:翻攝自?|翻摄自?|翻拍自|擷取自|截取自|擷自|節錄自|节录自|转引自|取自|截自|摘自)[^。，]{2,16}$/u,
  han14: /[＝=](?:[０-９\d]{1,4}年)?[^。＝=]{0,40}(?:撮影|提供|写真|共同|時事|ＡＰ|ロイター|(?:ヘリ|ドローン|機|テレビ|映像)から)$/u,
  han15: /(?<=[.。!?”"])\s?[가-힣A-Za-z0-9·‘’]{2,16}\s?(?:제공|DB|촬영|캡처|캡쳐|소장|자료\s?사진|방송\s?화면)$/u,
  han16: /(?<=[.。!?”"다]\s?)\/\s?(?:사진|영상|자료|그래픽|이미지)[^.。]{1,30}$/u,
  han26: /(?<=[|｜丨]\s?)[\p{L}\d·]{2,12}(?:实拍|實拍|供图|供圖|摄|攝|制图|製圖|绘图|繪圖|配图|配圖|翻拍|截图|截圖)$/u,
  han17: /＝写真$/u,
  han18: /(?<=[\s。])(?:视觉中国|視覺中國|东方IC|图虫创意|新华社发|中新社发|资料图|資料圖|资料图片|資料圖片|资料照片|資料照片|网络图|示意图)$/u
})

/** Name and verb, house and name, after the last full stop of a line in Chinese, Japanese or Korean; each ends the line. */
export const hanTails = [is.han1, is.han2, is.han3, is.han4, is.han5, is.han6, is.han7, is.han8, is.han9, is.han10, is.han11, is.han12, is.han13, is.han14, is.han15, is.han16, is.han17, is.han18, is.han19, is.han20, is.han21, is.han22, is.han23, is.han24, is.han25, is.han26, is.korean]
