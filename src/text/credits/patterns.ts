/** What lines are made like that are a credit and nothing else, and what stands in brackets; each line is looked at once for all of these. */
import { battery } from "../patterns/guarded.ts"
import { cjkLink, cjkNoun, cjkPlaceholder, cjkVerb, hanAcquired, hanLabelAct, hanLabelHow, hanLabelNoun, hanPicture, hanShot, latinCredit, latinLink, latinNoun, latinPlaceholder, latinQualifier, pictureSlot, writerAndPictures } from "./words.ts"

const hanMark = "[\\s　]?[:：/／|｜丨ㅣ=＝・◎＠@©ⓒ×]\\s?|[\\s　]{1,2}"
const house = "(?:\\p{Lu}[\\p{L}\\d'’&.-]*\\s){0,3}"
/** Captures, here and in `label`, though nobody reads them: an engine writes out anew what may stand twice and captures nothing. The two longest expressions took 380 ms to compile, and take 150. */
const qualifiers = `(?:(${latinQualifier})\\s){0,2}`
const label = `${qualifiers}${latinNoun}(?:(?:\\s|\\s?[&,/]\\s?)(?:(?:and|et|y|e|und|и|dan|ve|en|&)\\s)?(?:${latinQualifier}\\s)?(${latinNoun}))?(?:\\s?\\(?${latinLink}\\)?){0,2}`

/** A role in a list of roles: "摄影：". */
export const roleLabel = /(?:^|[\s　,，;；|｜·•/／])(영상취재|영상편집|영상구성|영상|촬영기자|촬영|취재기자|취재|편집|디자인|그래픽|CG|文字?|撰文|采写|採訪|采访|记者|記者|通讯员|作者|编辑|編輯|责编|校对|审核|监制|排版|来源|來源|文案|策划|统筹|出镜|剪辑|配音|取材・文|取材|文・構成|構成|聞き手|编导|camera(?:man|work)?|kamera|c[áa]mara|câmera|cam[ée]ra|schnitt|edit(?:or|ing)?|producer|montage|montaje|edição|съ[ёе]мка|оператор|монтаж|words?|text|story|report(?:ing)?|editing|writer|texte?|texto|testo|текст|글|기사|图片?|圖片?|图源|圖源|摄影|攝影|摄像|摄|攝|拍摄|拍攝|拍照|照片|视频|影像|供图|制图|设计|插画|写真|撮影|사진|영상|photos?|pictures?|images?|photography|fotos?|фото|illustration|video)\s?[:：/／|｜丨＝=]\s?(?=[^\s:：/／])/giu

const [writer1, writer2, writer3, writer4, writer5, writer6, writer7, writer8] = writerAndPictures

export const { is, any, look, part } = battery({
  // In languages written with blanks.
  latinPlaceholder,
  pictureSlot,
  stampedName: /^(?:(?!isbn|issn)(?=[\w-]*[a-z_])(?:[a-z]{0,6}\d{10,24}(?:[_-][a-z\d]{1,6}){0,3}|[a-z]{0,12}[_-]?(?:19|20)\d{6}(?:[_-]?\d{3,14})?[_-]?[a-z]{1,12}[\d_-]{0,24}|(?:19|20)\d{6}_\d{6}(?:_\w{1,6})?)|\[?f:id:[\w-]{2,32}:\d{14}[a-z]?(?::[\w=-]{1,24}){0,3}\]?|d\d{3,6}-\d{1,5}-[\da-f]{5,32}-\d{1,3}|(?:photo|image|img|pic|video|mmexport|wx_camera)_?\d[\d_-]{6,30})$/iu,
  labelled: new RegExp(`^(?:${label}(?:\\s(?:de|du|da|di|of|for|zu|zum|zur|für|на|im|in|on|dans|en|no|na|nel|в)\\s(?:(?:the|le|la|el|this|dieser|dem)\\s|l['’])?\\p{L}{3,14}(?:\\s(?:y|e|et|and|und|и)\\s\\p{L}{3,14})?)?|(?:bildquelle|bildnachweis|fotocredit|photo credits?|image credits?|cr[ée]dit(?:o|os|s)?(?: photos?)?)\\s\\p{L}{3,16}|${latinCredit}(?:\\s(?:${latinNoun}))?)\\s?(?::\\s?(?:courtesy(?: of)?|supplied by|by)\\s|[:：=＝/／|｜–—]\\s?|\\.{3}\\s?|…\\s?|\\s[-©|]\\s|\\s?©\\s?|(?<=credits?|source|courtesy|caption|cr[ée]dito?s?|photo|imagen|foto|quelle|фото),\\s)(.{1,100})$`, "iu"),
  preposed: new RegExp(`^(?:(?:words|text|story) and )?(?:${qualifiers}${latinNoun}(?:(?:\\s|\\s?[&,/]\\s?)(?:(?:and|et|y|e|und|и|dan|ve|en|&)\\s)?${latinNoun})?)\\s(?:(?:is |are |was )?(?:courtesy of|courtesy|supplied by|provided by|submitted by|taken by|by|via|credits?|©|from(?=\\s\\S{0,30}@)|предоставлен[аоы]?|par|por|von|oleh|de l[ao]|de(?=\\s(?-i:\\p{Lu}))|di(?=\\s(?-i:\\p{Lu}))|cortesía de|cortesia de|fournie?s? par|zur verfügung gestellt (?:von|vom|durch)|gracieuseté(?: de)?|gentileza(?: de)?|prêtée?s? par|transmise?s? par|remise?s? par|tirée?s? de|cedidas? por|enviadas? por|tomadas? de|facilitadas? por|fornit[ae] da|per gentile concessione d[ie]l?|mit freundlicher genehmigung (?:von|des|der)|bereitgestellt (?:von|vom)|eingesandt von|прислал[аи]?|предоставил[аи]?|снял[аи]?|сделал[аи]?))\\s(.{2,100})$`, "iu"),
  housed: new RegExp(`^${house}(?:[Pp]hoto(?:s|graphs?)?|PHOTOS?|[Ii]mages?|[Pp]ictures?|Foto|Bild|[Vv]ideo|[Gg]raphics?|[Ii]llustration|Arte(?=/))(?:\\s?[/:|–-]\\s?|\\sby\\s|\\svia\\s|\\scourtesy of\\s|\\scourtesy\\s)(.{2,70})$`, "u"),
  viaHandle: /^via\s@?[\p{L}\d_.]{3,30}$/u,
  pictureBy: /^(?:photos?|images?|pictures?|video) by .{2,46}$/iu,
  permission: /^(?:(?:image |photo |picture |photograph |all )?(?:used|reproduced|printed|republished) (?:with|by) (?:kind )?permission|map data ©.{2,40}|credits? to \p{Lu}.{2,40}|(?:art|artwork|illustrated|drawn|painted|designed|rendered|graphic|animation|design|cover art) by \p{Lu}.{2,50}|(?:from )?(?:the )?collection of (?:the )?\p{Lu}.{2,50})$|^(?:permission granted by|used (?:with|by) (?:the )?(?:kind )?permission (?:of|from)|reproduced (?:with|by) (?:kind )?(?:the )?permission (?:of|from)|photographer:|photo\/|file photo of) .{2,50}$/iu,
  sceneOf: /^(?:(?:stock|library|generic|undated|file|archive)\s(?:photo|image|picture|photograph|footage)s?\s(?:of|showing|shows)|(?:an?\s|the\s)?(?:video\s|film\s|movie\s)?(?:stills?|screen ?grab|screen ?shot|frame grab|video grab|frame)\s(?:from|taken from|of)|captura de (?:pantalla|v[íi]deo) de(?:l| la)?|fotograma de(?:l| la)?|capture d['’]écran d(?:e|u)|standbild aus|screenshot aus|frame do (?:vídeo|filme)|кадр из|скриншот из)\s[^.!?]{3,80}$/iu,
  latinInstitution: /^(?:(?:\p{Lu}[\p{L}'’.&-]*\s){1,5}(?:Police|Department|Dept\.?|Office|Sheriff|Fire-Rescue|Fire & Rescue|Coast Guard|University|College|Museum|Council|Library|Archives?|Foundation|Gallery|Theatre|Ministry|Institute|Society|Trust|Studios?|Architects|Productions|Pictures|Observatory|Hospital|Feuerwehr|Polizei|Universität|Museum|Archiv|Verlag)|(?:City|State|National|University|Museum|Library|Ministry|Department|Office|Archdiocese|Diocese)\s(?:(?:Library|Archives?|Museum|Department|Council|Government|Trust|Park Service)\s)?of\s(?:the\s)?\p{Lu}[\p{L}'’.-]+(?:\s(?:and\s)?\p{Lu}[\p{L}'’.-]+){0,3}|(?:Polizei|Polizeipräsidium|Polizeiinspektion|Feuerwehr|Freiwillige Feuerwehr|Berufsfeuerwehr|Bergwacht|Bundespolizei|Kantonspolizei|Stadt|Gemeinde|Landkreis|Kanton|Universität|Museum|Zoo|Tierpark|Stadtwerke|Stadtarchiv|Staatsarchiv|Bundesarchiv|Landratsamt|Ministerium)\s\p{Lu}[\p{L}'’.-]+(?:[\s/-](?:(?:am|an der|im|in|und|der|des)\s)?\p{Lu}[\p{L}'’.-]+){0,3}|(?:Ayuntamiento|Ayto\.|Alcaldía|Gobierno|Gobernación|Policía|Guardia|Bomberos|Ministerio|Museo|Fundación|Universidad|Diputación|Junta|Presidencia|Fiscalía|Municipalidad|Intendencia|Prensa|Archivo|Biblioteca|Colección|Cruz Roja|Armada|Ejército|Emergencias|Protección Civil|112|Casa|Corpo|Prefeitura|Câmara|Bombeiros|Corpo de Bombeiros|Polícia|Governo|Fundação|Universidade|Secretaria|Ministério|Museu|Defesa Civil|Assessoria|Arquivo|Coleção|Mairie|Ville|Préfecture|Police|Gendarmerie|Sapeurs-pompiers|SDIS|Musée|Fondation|Université|Ministère|Conseil|Département|Région|Archives|Bibliothèque|Les Films|Comune|Questura|Prefettura|Polizia|Carabinieri|Vigili del Fuoco|Museo|Fondazione|Università|Regione)(?:\s(?:d[eai]l?|del?|do|da|dos|das|du|des|de la|de los|della|delle|dei|di)\s(?:la\s)?|\sd['’]|\s)(?:\p{Lu}[\p{L}'’.-]+)(?:\s(?:(?:de|del|da|do|du|des|la|las|los|y|e|et|di)\s){0,2}\p{Lu}[\p{L}'’.-]+){0,4}|(?:Пресс-служб[аы]|МЧС|ГУ МЧС(?:\sРоссии)?|Главное управление|ГУ МВД|МВД|УМВД|ГИБДД|Администрация|Министерство|Прокуратура|Управление|Правительство|Музей|Театр|Мэрия|Росгвардия|Следком|Минобороны|Минздрав|ФСБ|ФК|ХК)(?:\s(?:по|и|\p{Lu}[\p{L}-]*|«\p{L}[\p{L} -]{1,24}»|краю|области|округу|городу|республике|правительства|губернатора|мэрии|администрации|главы|области|края|района|города|полиции|университета|театра|музея|партии|клуба|округа|суда|компании|завода|культуры|здравоохранения|образования|спорта|транспорта|обороны)){1,6})$/u,
  bylined: /^(?:courtesy(?: of)?|gracieuseté|\(с\)|photographed by|pictured by|filmed by|shot by|image by|captured by|fotografiert von|aufgenommen von|fotografiado por|fotografado por|photographié par|fotografato da|©|ⓒ|\(c\)|（c）|[📷📸]:?|Cortesía(?: de)?|Cortesia(?: de)?)\s?(.{2,80})$/iu,
  network: /^(?:ig|fb|tt|insta|instagram|facebook|twitter|x|youtube|tiktok|threads|telegram|vk|вк|телеграм)\s?(?:[:：@＠]\s?@?[\p{L}\d_.]{3,30}|[@＠]\s?[\p{L}\d_.]{2,16}(?:\s[\p{L}\d_.]{1,16}){1,5})$|^(?:instagram|facebook|fb|twitter|x|youtube|tiktok|threads|weibo|linkedin|flickr|telegram)\s?[/／]\s?@?[\p{L}\d][^.!?]{1,34}$|^@?[\p{L}\d][^.!?/]{1,34}\s?[/／]\s?(?:instagram|facebook|fb|twitter|x|youtube|tiktok|threads|weibo|flickr|telegram)$/iu,
  sourced: /^(?:image source|source|quelle|fuente|fonte|источник|nguồn|kaynak|sumber|出典|出処|출처|来源|來源)\s?[:：=]\s?(.{2,30})$/iu,
  suppliedBy: /^(?:supplied|provided|contributed|submitted|sent in|shared|snapped)(?:\s?:\s?|\sby\s)(.{2,50})$/iu,
  pictureAndName: /^(?:photos?|pictures?|images?|illustration|video|fotos?|фото|ảnh|bild|gambar|fotoğraf|fotograf[íi]a|photo d['’]archives|archives|archiv|dok\.?)\s(.{2,50})$/iu,
  allImages: /^(?:all|alle|toutes les|tous les|todas las|todos los|todas as|tutte le|все|minden)\s(?:other\s|pictures?|photo|image|foto|bild|фото|imágen|imagen|immagin)[\p{L}]*\s?(?:©|\(c\)|:|by|courtesy|are|copyright|von|par|de|di|из)\s?.{2,120}$/iu,
  information: /^(?:information|text|words|interview|inputs?|material|copy)s?,? (?:and|&) (?:pictures|photos|photographs|images|video)s?(?::|\s(?:by|from|courtesy|supplied|provided))\s.{2,140}$/iu,
  nameAndWork: /^(?:\p{Lu}[\p{L}'’-]+\s){1,3}\p{Lu}[\p{L}'’.-]+(?:,\sThe\s\p{Lu}[\p{L} ]{2,24}|\s[|]\s(?:The\s)?\p{Lu}[\p{L} ]{2,24}|\sfor\sThe\s\p{Lu}[\p{L} ]{2,24})$/u,
  nameVia: /^(?:\p{Lu}[\p{L}.'’-]+\s){1,4}via\s\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u,
  nameInCapitals: /^\p{Lu}{2,}[\p{Lu}\s.'’-]{2,30}\s?[/|]\s?\p{Lu}[\p{Lu}\s.'’&-]{2,30}$/u,
  nameCommaHouse: /^\p{Lu}{2,}[\p{Lu}.'’-]*(?:\s\p{Lu}[\p{Lu}.'’-]+){1,2},\s\p{Lu}[\p{Lu}&.'’-]{2,20}(?:\s\p{Lu}[\p{Lu}&.'’-]{2,20})?$/u,
  fileName: /^(?:img|dsc[nf]?|dji|pxl|mvi|screenshot|gettyimages|shutterstock|adobestock|istock(?:photo)?|depositphotos)[-_ ]\d[\w .-]{2,40}$|^[\p{L}\d][\p{L}\d_() .-]{0,60}\.(?:jpe?g|png|gif|webp|heic|tiff|bmp|svg|avif)(?:\s?[(（][\d.]{1,8}\s?[KM]B[^()（）]{0,30}[)）])?$|^(?:[\p{L}\d ]{2,24}\s[-–]\s)?https?:\/\/\S{4,200}\.(?:jpe?g|png|gif|webp|svg)(?:\?\S{0,80})?$|^!\[[^[\]]{0,80}\]\([^\s()]{3,200}\)$/iu,
  handleAlone: /^@[\p{L}\d_.]{3,30}$/u,

  // In Chinese, Japanese and Korean.
  cjkPlaceholder,
  hanPictureStart: /^(?:(?:本版|本期|本组|本組|本刊|本页|本頁|以下|上|下|左|右|本文|文中|文内|以上|上述|部分|所有|全部|文章|网络|正文|新闻|资料|題|题|封面|头|首|配|动|插|主|样|影|剧|画|截|组|视频|圖|图|照|海报|素材|漫画|文图|图文|圖文|影片|動画|画像|写真|Photo|AI|GIF|文|本)[\p{Script=Han}A-Z]{0,3}(?:图|圖|照|片|频|頻|画|畫|像|素材|样张|截屏|影)?)/u,
  hanSource: /(?:图|圖|照|片|频|頻|画|畫|像|素材|样张|截屏).{0,8}(?:来源|來源|来自|來自|源自|源于|取自|摘自|转自|转载|综合自|均由|由.{1,20}(?:提供|拍摄|拍攝|授权|制作|生成|绘制|上传)|(?:均|皆|都)?(?:为|為|系|係).{1,18}(?:所拍|所摄|所攝|拍摄|拍攝|提供|供图|供圖)(?:[\s（(].{1,14})?$|系.{1,20}(?:提供|上传|拍摄|制作|资料)|出品|版权|版權|授权|授權|生成|より|から|侵删|侵权|无关|無關|仅作示意|仅供示意|作者|供图|供圖|网络|網絡|網路|正版图库)/u,
  screenShot: /^(?:视频|視頻|影片|微博|网页|網頁|官网|官網|微信|朋友圈|监控|監控|直播|现场|现場|网络|網路|網絡|央视|新闻|游戏|软件|手机|抖音|快手|小红书|小紅書|B站|哔哩哔哩|臉書|脸书|IG|推特|YouTube|影片)?(?:新闻|视频|画面|畫面|网络)?(?:截图|截圖|截屏|擷圖)$/u,
  maker: /^(?:製表|制表|视频剪辑|剪辑|剪輯|拍摄|拍攝|设计|設計|海报设计|海報設計|插画|插畫|美工|视觉设计|視覺設計|后期|視覺|图片处理|动画|动效|平面设计)\s?[:：/／|｜]\s?(?!从|從|到)[\p{L}·、 ]{2,20}$/u,
  placeholderAndSource: /^(?:资料图片?|資料圖片?|资料照片?|資料照片?|档案图片|檔案圖片|网图)[\s　/／|｜][\p{L}]{2,10}(?:攝影|摄影|攝|摄)?$/u,
  houseAndPlaceholder: /^[\p{L}]{2,8}(?:資料照|资料图|资料照|檔案照)片?\s?[/／][\p{L} ]{2,12}$/u,
  agencyPicture: /^(?:新华社|新華社|中新社|[\p{Script=Han}]{2,4}社)(?:漫画|图表|圖表|发\s?[\p{Script=Han}]{2,4}\s?作|发)$/u,
  nameVerbHouse: /^[\p{Script=Han}·]{2,4}\s?(?:摄|攝)\s?[（(][\p{Script=Han}]{2,10}[）)]$/u,
  pointedPicture: /^(?:写真|画像)を(?:拡大|見る|もっと見る)(?:する)?$/u,
  suppliedShort: /^[\p{Script=Han}]{2,4}提供$/u,
  writerAndMaker: /^(?:文字?|撰文)\s[\p{L}·]{2,6}\s+(?:图|圖|摄影|攝影|摄|照片|图片)\s[\p{L}·]{2,8}$/u,
  hanHouse: /^[\p{Script=Han}·]{2,4}\s?[/／|｜]\s?[\p{L}]{2,12}(?:融媒|融媒体|日报|日報|晚报|晚報|新闻|新聞|社|图片|圖片|图库|影像|网|報|报|中心|视觉|摄|攝|图|圖|供图|供圖|摄影|攝影|台|文旅|发布|传媒|视频|周刊|在线|客户端|工作室|アフロ)$/u,
  agencyPhoto: /^(?:新华社|新華社|中新社|人民|本报|本報|本网|中央社|[\p{Script=Han}]{2,6}社)(?:照片|图片|圖片|档案照片|檔案照片|資料照片?|资料照片?)(?:[，,].{2,30})?$|^[\p{Script=Han}]{2,6}[社网報报台](?:音视频|视频|視頻|摄影|攝影|图片|圖片|图表|视觉|視覺|影像|照片)[\p{Script=Han}]{0,4}[部组室](?:联合)?(?:制作|製作|出品)$/u,
  spacedLabel: /^(?:图片?|圖片?|照片|摄影|攝影|摄影师|攝影師|供图|供圖|制图|製圖|绘图|摄|插画|插畫|漫画|题图|封面|写真|撮影|空撮|航拍|空拍|イラスト|カメラ|사진)\s+([\p{L}·・@ ]{2,20})$/u,
  trailingLabel: /^(.{2,24})[\s　/／|｜]+(?:图片?|圖片?|摄影|攝影|摄|攝|供图|供圖|制图|資料照|资料图|资料|照片)$/u,
  hanLabel: new RegExp(`^[※*＊▲△■●◎]?\\s?(?:${cjkNoun}(?:[、/／与與和・]${cjkNoun})?\\s?${cjkLink}{0,2}|供图|供圖|자료|攝影者|摄影者|图源|圖源|图自|圖自|图据|圖據|翻攝自|翻攝|取自|撮影|カメラ|提供|제공|출처|摄影师|攝影師|制图|製圖|绘图|繪圖|摄|攝|视频来源|来源图片)\\s{0,2}(?:[:：/／=＝|｜丨ㅣ@©ⓒ．]|(?<=撮影|写真|カメラ)[・･])\\s{0,2}(.{1,50})$`, "u"),
  hanLinked: new RegExp(`^[※*＊▲△]?\\s?(?:以上|本文|文中|文内|部分|全部|上述|所有|未署名|均)?(?:${cjkNoun})(?:均|皆|都|为|為|系|係|由|は|、)?${cjkLink}{1,2}[:：]?\\s?(.{1,34})$`, "u"),
  hanSupplied: new RegExp(`^(?:${cjkNoun})\\s?(?:均|皆|都)?由(.{1,26})(?:提供|授权|授權|拍摄|拍攝)$`, "u"),
  agencyHan: /^(?:本报|本報|本网|本网站|本社|新华社|新華社|中新社|中新网|新京报|人民网|人民日报|[\p{L}]{2,10})?\s?(?:记者|記者|通讯员|通訊員|特约摄影|摄影记者|攝影記者|发|發|摄影师|实习生)\s?(?:[\p{L}·]{1,6}\s?[、,， ]?\s?){1,3}(?:摄影报道|摄影|攝影|摄|攝|供图|供圖|拍攝|拍摄|实拍|(?:傳真|传真)(?:\s?\d{2,4}年\d{1,2}月\d{1,2}日)?)$/u,
  suppliers: /(?:讀者投稿|读者投稿)$|(?:受访者|受訪者|采访对象|当事人|當事人|本人|家属|家屬|网友|網友|通讯员|通訊員|读者|讀者|主办方|主辦方|警方|校方|院方|店方|片方|剧组|劇組|官方|博物馆|公司|集团|委|局|部|处|處|厅|所|馆|院|校|社|台|中心|协会|办公?室?|政府|剧照|截图|截圖|本社|本人|당사|본인|제보자|독자|役場|提供元|主催者|主催|同社|市|町|村|区|県|館|氏|さん|会)(?:供图|供圖|提供|\s?제공)$/u,
  hanProvided: /^[^。！？!?；;，,、]{1,26}(?:供图|供圖|提供|惠允使用|授权使用|授權使用|惠赠|惠賜|惠借)$/u,
  koreanProvided: /^(?!(?:경품|무료|편의|정보|서비스|식사|숙박|기회|혜택|쿠폰|할인|음식|음료|교통|증거|단서|빌미|원인|특혜|금품|향응|일자리|상담|콘텐츠|데이터|기술|교육|재미|감동|볼거리)\s)[^.。!?:：=]{1,26}(?:\s제공|제공|\s?DB|\s?촬영|\s?캡처|\s?캡쳐)$/u,
  suppliedEnd: /(?:供图|供圖|惠允使用|授权使用|授權使用|惠赠|惠賜|惠借)$/u,
  shotAt: /^(?!.{0,2}照片)\p{Script=Han}{2,4}\s?(?:摄|攝)(?:于|於)[^，,]{2,16}$/u,
  hanVerbed: new RegExp(`^[^。！？!?；;]{1,34}?\\s?(?:${cjkVerb})(?:/[\\p{L}]{2,12})?$`, "u"),
  takenFrom: /^(?:(?:畫面|画面|影片|视频|視頻|圖|图)?(?:翻攝|翻摄|翻拍|截图|截圖|截|擷取|取)自.{2,16}|(?:翻攝|翻摄)(?:畫面|画面|照片)?|.{2,10}(?:视频|視頻|影片|網頁|网页|官网|微博|臉書)(?:截图|截圖))$/u,
  koreanEnd: /(?:DB|제공|촬영|캡처|캡쳐)$/u,
  officialPicture: /^[\p{Script=Han}\p{L}]{2,14}(?:官方|官网|官網|官方微博|微博|资料|資料|供|实拍|自制|AI生成|內部|内部)(?:图片?|圖片?|照片|视频)$/u,
  framed: /^[【［[〈《<](?:(?:その他の|ほかの|他の|別の|関連|전체|관련|更多|高清|现场)\s?)?(?:写真|画像|動画|映像|图集|圖集|组图|組圖|图片|圖片|图(?!书|鉴)|圖(?!書|鑑)|视频|視頻|影片|포토|사진|영상|동영상|화보|PHOTO|VIDEO|Photo|Video|Image|Photos|Gallery|フォト|フォト特集)(?:[一-鿿ぁ-ヶ가-힣]{0,4})[】］\]〉》>].{0,60}$/u,
  quotedWork: /^[\d.、\s]*[《「『“]/u,
  institution: /^[\p{Script=Han}]{2,10}(?:集团|公司|剧组|节目组|工作室|俱乐部|基金会|消防|警方|官方|官微|传媒|融媒|融媒体中心|电视台|发布|圖書館|警方提供|新聞處|宣传部)$/u,

  // The same, read from their parts.
  hanBefore: new RegExp(`^[【［〔（(]?(?:(?:${hanPicture})(?:${hanAcquired})?|取自|翻攝自?|截自|摘自)[】］〕）)]?(${hanMark}|(?<=[自源于於据據由】］〕）)]|by|BY|By|提供|翻攝|供图|供圖|来源|來源|摄影|攝影|撮影|来自|來自|作成))(.{1,26})$`, "u"),
  hanLabelled: new RegExp(`^[※*＊▲△■●◎▣·・]?\\s?(?:[\\p{Script=Han}]{0,2}社)?((?:(?:${hanLabelNoun}|${hanLabelHow}|${hanLabelAct})[者師师家人元方일]?[\\s　、・·及和與与&]?){1,5})(?:\\([가-힣\\d]{1,8}\\))?\\s?[:：；;=＝/／|｜丨ㅣ]\\s?(.{1,40})$`, "u"),
  hanSpaced: new RegExp(`^((?:(?:${hanLabelNoun}|${hanLabelHow}|${hanLabelAct})[者師师家人元方员員]?){1,5})[\\s　]+([\\p{Script=Han}·]{2,5}(?:[\\s　、,，][\\p{Script=Han}·]{2,5}){0,3})$`, "u"),
  anyPicture: /^([\p{L}\d]{0,8}(?:[图圖]片?|照片?|截图|截圖|截屏|影像|画面|畫面|视频|視頻|样张|樣張|样片|樣片|例图|海报|海報|拓片|书影|書影|手稿|写真|画像|動画|사진|영상|그래픽))\s?(?:(?:来源|來源|提供者?|出处|出處|作者|版权|版權|授权|授權|拍摄|拍攝|摄影|攝影)?\s?[:：/／|｜丨]\s?|\sby\s?)(.{2,26})$/iu,
  kept: /^(?:[\p{L}\d“”《》·]{2,14}[:：／/]\s?)?([^。，,:：]{2,16}?)(馆藏|館藏|珍藏|收藏|典藏|数字典藏|數位典藏|庋藏|旧藏|舊藏|藏|捐赠|捐贈|惠赠|惠贈|赠图|贈圖|惠借|借展|出借|翻拍)$/u,
  providing: new RegExp(`^(.{1,18}?)(?:提供|供|发放|發放|授权|授權)(?:的|之)?(?:${hanPicture}|画面|畫面|片段)$`, "u"),
  stockHouse: /^[\p{L}\d·]{2,14}(?:图片社|圖片社|图片网|圖片網|图片库|圖片庫|图库|圖庫|素材网|素材網|素材库|素材庫|影像库|影像庫|图片中心|圖片中心)$/u,
  hanAfter: new RegExp(`^(.{1,20}?)(${hanMark}|)(?:${hanPicture}|${hanAcquired}|${hanShot}|작품|作品|图文|圖文|文图|文圖|资料片)(?:[（(].{1,8}[）)])?$`, "u"),
  machine: /^(?:[\p{L}]{0,6}[:：/／]?\s?)?(?:由|使用|用|以)?\s?[\p{L}\d· ]{0,10}(?:AI|ＡＩ|人工智能|人工智慧|GPT)\s?(?:软件|工具|大模型)?\s?(?:辅助)?(?:生成|绘制|繪製|绘图|繪圖|作图|作圖|制图|製圖|制作|製作|创作|創作|合成|示意|图片|圖片|絵|画像|イラスト|로 제작|로 생성|\s생성|\s제작|\s이미지)[^。！？，,]{0,16}$/u,
  takenAt: /^(?:[^。！？]{2,16}[，,]\s?)?(?:\d{2,4}年[\p{Script=Han}\d]{0,6}\s?|[\p{L}·]{2,4}\s?)?(?:摄|攝|拍摄|拍攝)(?:于|於|自).{2,20}$/u,
  fromThere: /^(?:[^。、]{2,22}(?:より|から)(?:引用|転載|抜粋|提供|作成|加工|撮影)?|[^。、]{2,16}(?:地図|画像|写真|映像)を(?:加工|もとに作成|基に作成|編集)|(?:編集部|筆者|記者|本誌|本紙|著者|編集者|当社)(?:作成|作図|撮影|提供|制作)|(?:引用|出典|出所|画像引用|画像出典|参照)(?:元)?\s?[:：＝=／/]\s?.{2,24}|.{0,12}(?:ファイル写真|ファイル画像|スクリーンショット|スクショ|カメラの映像|提供映像))$/u,
  rights: /^(?:[^。！？]{0,20})(?:图|圖|摄|攝|拍|影像|素材)[^。！？]{0,14}(?:请勿|請勿|禁止|不得|谢绝|未经|未經|侵删|侵刪|侵权|侵權|版权|版權|盗用|盜用|转载|轉載|无关|無關|仅供|僅供|为准|為準)[^。！？]{0,16}$/u,
  excepting: /^[（(]?(?:除|如无|如無|若无|若無|未).{0,6}(?:标注|標註|注明|註明|说明|說明|标明|署名).{0,4}[，,、]?.{0,8}(?:图|圖|照片|攝|摄).{0,24}$/u,
  placed: /^(?:电视|電視|直播|节目|節目|设计|設計|概念|构想|構想|模拟|模擬|电脑|電腦|合成|历史|歷史|航拍|实拍|实景|檔案|档案|现场|現場|宣传|宣傳|官方|示意|效果|资料|資料|新闻|视频|監視器|监控|情境|ファイル|イメージ|空撮|新华社资料|新華社資料)(?:图片?|圖片?|照片?|截图|截圖|画面|畫面|资料片|片|写真|画像)(?:[（(].{1,8}[）)])?$/u,
  account: /^(?:via\s.{2,30}|(?:小红书|小紅書|微博|抖音|快手|微信|朋友圈|哔哩哔哩|B站|臉書|脸书|IG|FB|YouTube|Instagram|Facebook|Threads|X|Twitter|LINE)(?:\s?[@＠/／：:|｜]\s?|\s).{1,20})$/iu,
  houseAndPicture: /^(?!如何|怎[么麼]|快速|一[键鍵]|教你)[\p{Script=Han}A-Za-z]{1,8}(?:截图|截圖|截屏|擷圖)$|^(?:(?:电影|電影|官方|电视剧|電視劇|影片|舞台|网剧|剧版|新版)(?:剧照|劇照|定妆照|海报|海報)|剧照|劇照|定妆照)$|^(?:[A-Za-z][A-Za-z0-9 .&]{1,14}|[\p{Script=Han}A-Za-z0-9]{1,9}(?:视|視|电视|電視|台|臺|网|網|社|报|報|島|岛|查|院|馆|館|局|处|處|会|會|集团|集團|公司|大学|大學|博物|影业|影業|传媒|傳媒|新闻|新聞|卫视|衛視|频道|頻道|平台|客户端|小组|小組))(?:图片|圖片|照片|截图|截圖|截屏|资料图|資料圖|資料照片?|资料照片?|剧照|劇照|片段|典藏|馆藏|館藏|藏|街景图?|街景圖|航拍图?|漫画|漫畫|制图|製圖|绘图|配图|畫面|画面)$/u,
  machineMade: /^[※*▲]?(?:\p{L}{0,6}(?:图片?|圖片?|画像|写真|イラスト|이미지|사진|그림|삽화)(?:由|は|系|為|为|使用|[:：=])?\s?)?(?:由|使用|用|以|生成)?\s?(?:AI|ＡＩ|人工知能|인공지능|人工智能|ChatGPT|챗GPT|DALL-?E|달리|미드저니|Midjourney|GPT|豆包|即梦|文心一言)[^。！？，、]{0,12}(?:生成|作成|制作|製作|描|绘|繪|合成|생성|제작|그린|만든|만들|그림)[^。！？，、]{0,14}$/iu,
  treasured: /^[\p{Script=Han}ァ-ヶー]{2,16}(?:所蔵|収蔵|蔵|典藏)$|^[가-힣\s]{3,20}\s소장$/u,
  stillOf: /^(?:[\p{L}\d ]{0,10})(?:《[^《》]{1,30}》|『[^『』]{1,30}』|「[^「」]{1,30}」|[‘'][^‘’']{1,30}[’']|“[^“”]{1,30}”|<[^<>]{1,30}>)\s?(?:视频截图|視頻截圖|影片截圖|节目截图|節目截圖|剧照|劇照|海报|海報|预告片?|預告片?|片段|截图|截圖|画面|畫面|官方(?:剧照|海报)|官方微博|官微|官博|宣传照|宣傳照|定妆照|場面写真|場面カット|の?一場面|のワンシーン|メインビジュアル|ポスター(?:ビジュアル)?|キービジュアル|방송\s?화면|방송\s?캡처|캡처|캡쳐|스틸컷?|스틸|포스터|예고편|화면|より|から|製作委員会|フィルムパートナーズ|영상\s?캡처)(?:[\s　/／|｜，,（(].{0,30})?$/u,
  shotWhen: /^(?:撮影|拍摄|拍攝|촬영)(?:日時?|地点?|場所|時期|时间|時間|日期|地點|일시?|장소)\s?[:：=].{2,40}$/u,
  denseRights: /^[(（[［]?(?:©|ⓒ|[(（][CcＣ][)）])\s?[^。！？]{2,50}$/u,
  koreanShot: /^(?:[\p{L}]{0,6}\s?)?(?:촬영|영상|그래픽|그림|삽화|일러스트|사진)\s?[ㄱ-ㅎ]?[=:：|ㅣ ]\s?(?=[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나엄채원천방공현함변염여추도소석선설마길연위표명반왕금옥육맹])(?!장소|일시|시간|날짜|기간|현장|결과|협조|방법)(?:[가-힣]{2,4}|[가-힣](?:\s[가-힣]){1,3})(?:\s[\p{L}]{0,4}(?:기자|작가|PD|감독|화백|사진가|디자이너))?(?:\s\S{2,30}@\S{4,30})?$/u,
  unrelated: /^[※*▲]?\s?(?:(?:위|해당|상기|본|이|기사)\s?)?(?:사진|이미지|영상|자료)[은는]?\s(?:이\s?)?(?:해당\s)?(?:기사|본문|내용|특정|이해를)[^.]{0,24}(?:없음|무관|무관함|없습니다|무관합니다|없다|위한|돕기 위한)[^.]{0,16}\.?$/u,
  embedded: /view this (?:post|photo|profile) on|a post shared by/iu,
  korean: /^(?:이미지투데이|(?:사진(?:가|작가)?|포토그래퍼)\s[가-힣]{2,4}|[가-힣]{2,4}\s(?:사진작가|사진가|포토그래퍼)|(?:사진)?공동취재단|(?:온라인|인터넷)\s?커뮤니티(?:\s?캡처)?|(?:독자|시청자|시민)\s?제보|제보\s?사진|CCTV(?:\s(?:화면|영상))?|블랙박스(?:\s영상)?|스틸컷?|(?:본사|자사|본지)\s?DB|기사와\s(?:직접\s)?(?:관련|관계)\s?없는\s(?:사진|이미지)|지도\s?[=:]\s?[^.]{2,16}|[/／]?\s?[가-힣]{2,4}\s(?:사진)?기자|(?:참고|자료|관련|예시|AI|생성형 AI|합성)\s?(?:이미지|사진|화면)|자료\s?=\s?[^.]{2,24}|(?:일러스트|이미지 생성|삽화|편집|디자인|사진 제공|합성|출처)\s?[=:：/|]\s?[^.]{2,24}|[^.]{2,22}(?:갈무리|캡처|캡쳐|자료사진|포토|이미지투데이))(?:\s\S+@\S+)?$/u,

  // In brackets only.
  writerThenPictures: /^(?:供稿|文字?|撰文|撰稿|作者|记者|通讯员)\s?[:：/].{1,30}(?:摄影|攝影|图片?|摄)\s?[:：/].{1,20}$/u,
  sourceAndPicture: /^[\p{L}\p{N}·@ 「」“”]{1,12}(?:图片|圖片|相片|照片|截图|截圖|影片截圖|视频截图|資料照|资料照|提供|攝|摄|供图|供圖|翻攝|制图|製圖|自制|檔案照片?|提供写真)$/u,
  pictureSource: /^(?:来源|來源|出处|來源：|出典|출처)\s?[:：/=＝]\s?\S*(?:截图|截圖|截屏|캡처|갈무리|スクリーンショット|图库|圖庫|素材库|素材|视觉|視覺|影像|图片|Pixabay|Unsplash|Pexels|アフロ|이미지)\S{0,4}$/u,
  sourceLabel: /^(?:来源|來源|source|quelle|fuente|fonte|출처|出典)\s?[:：=/]\s?(.{2,24})$/iu,
  takenFromThere: /^(?:(?:[\p{Script=Han}]{0,3}[图圖照片]|影片|视频|視頻|截图|截圖|畫面|画面)\s?[/／:：|｜]?\s?)?(?:翻攝|翻摄|翻拍|擷取|截取|擷|截|取|摘)自[^。！？，,]{2,44}$/u,
  takenBy: /^[^。]{2,16}(?:より|から|提供|撮影|作成|제공|캡처|자료사진|자료)(?:引用|転載)?$/u,
  takenWhere: /(?:公式|サイト|HP|SNS|X|Twitter|Instagram|編集部|筆者|本人|記者|画像|写真|動画|スクリーンショット|유튜브|인스타그램|방송|화면|홈페이지|페이스북|연합뉴스|독자)/u,
  nameAndVerb: /^(?:新华社|新華社|中新社|[\p{L}]{2,6}社)?发?[（(]?[\p{Script=Han}·]{2,4}\s?(?:摄|攝)[）)]?$/u,
  sceneAndHolder: /^(?:上|下|左|右)?(?:图|圖)(?:为|為|是|：|:).{2,40}(?:摄|攝|供图|供圖|提供|资料图|截图|截圖)$/u,
  graphicOf: /^(?:数据|数据资料|资料|資料|數據)(?:来源|來源)\s?[:：].{2,30}(?:制图|製圖|绘制|繪製|制表|整理)$/u,
  labelSlash: /^(?:图|圖|文|写真|사진)\s?[/／]/u,
  placeholderAnd: /^(?:(?:情境|網絡|网络|資料|资料|AI)?(?:示意|模拟|模擬|效果|情境|資料|资料|档案|檔案|配|插|题|題)[图圖照](?:片)?|配图|照片|图片|圖片|圖)[，,；;。／/\s]\s?(?:非|并非|並非|不是|与|與|和|跟|不代表|不涉|仅|僅|图文|圖文|人物|画面|畫面|当事|當事).{1,18}[。.]?$/u,
  drawnThere: /^[※*▲]?\s?(?!\p{Script=Han}{0,8}(?:蓝|路线|路線)图)[\p{Script=Han}\d]{2,10}(?:示意|效果|模拟|模擬|鸟瞰|鳥瞰|概念|透视|透視|对比|對比|位置|航拍|合成|资料|資料|实拍|實拍)[图圖照]片?$|^(?:[图圖照相]片?|人物|画面|畫面)?(?:非|并非|並非|不是)(?:新闻|新聞|案件)?(?:当事|當事)[人者]?(?:照片|图片|圖片)?$|^(?:[\p{L}\d]{0,8})(?:档案|檔案|情境|情景)(?:相片|照片?|[图圖]片?|配[图圖])$|^(?:小红书|小紅書|微博|抖音|微信|脸书|臉書|面子书|推特|Google|谷歌|网友|網友|Threads|IG|FB|Facebook)\s?(?:[图圖]片|照片|相片|地[图圖]|影片|视频|視頻)$|^AI(?:生成|合成)(?:内容|內容|画面|畫面)?[，,]?\s?(?:仅供参考|僅供參考|仅作示意|僅作示意)$|^[※*]?\s?[图圖照相]片?(?:为|為|仅|僅|僅供|仅供|系|係|皆為|均为)?(?:示意|参考|參考)[图圖]?[。.]?$|^(?:资料照|資料照|资料图|資料圖|资料图片|資料圖片)[，,／/ ](?:示意|情境)[图圖]$/u,
  placeholderThen: /^(?:示意图|示意圖|情境图|情境圖|资料图|資料圖|资料图片|資料照|配图|效果图)[\s/／：:，,]/u,
  named: /^(?:photos?|fotos?|pics?|picture|фото|ảnh|ph|bild|image|imagen|vidéo|video|fot)\.?\s(.{3,50})$/iu,
  picturesFrom: /^[※＊]?(?:写真|画像|動画|映像)[はも].{0,26}(?:提供|撮影|より|から|による)(?:です)?$/u,
  sceneThenPhoto: /^(?:на фото|en la foto|na foto|sur la photo|pictured|im bild)\s?[—–:,-].{2,60},\s(?:фото|foto|photo|bild)\s.{3,40}$/iu,
  nameAndHouse: /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|del|van|von|di|da|bin|le|la)){0,4}\s?\/\s?[\p{L}@][\p{L}\p{M}\d .&'’_-]{1,40}$/u,
  houseAndName: /^\p{Lu}[\p{L}\d&]*(?:\s\p{Lu}[\p{L}\d&]*){0,3}:\s\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3}$/u,
  nameAlone: /^(?:\p{Lu}[\p{L}'’.-]+\s){1,3}\p{Lu}[\p{L}'’.-]+(?:,\s(?:The\s)?\p{Lu}[\p{L} ]{2,30}|\s[|]\s\p{L}[\p{L} ]{2,30}|\s(?:for|para|pour|für)\s(?:The\s)?\p{Lu}[\p{L} ]{2,30})?$/u,
  placeholderWord: /^(?:archiv|archivio|archivo|archives|arşiv|arquivo|file|symbolbild|symbolfoto|stock|themenbild|repertorio|архив)$/iu,
  lonePlaceholder: /^(?:courtoisie|gracieuseté|suministrada|pantallazo|fotomontaje|fotomontagem|fotograma|стоп-кадр|скриншот|коллаж|фотоколлаж|иллюстрация|инфографика|ilustração|visualisierung|colaboração|difusión|captura|ilustrativa|especial|cortes[ií]a|gentileza|cedidas?|privat|zvg|internet|redes sociales|redes sociais|соцсети|из архива|открытые источники|очевидцы|leserfoto|collection (?:privée|particulière)|coll\. part\.|archivbild|special to (?:the )?\p{Lu}[\p{L} ]{2,24}|family photo|yearbook photo)$/iu,
  rightsAndYear: /^(?:©|ⓒ|\([cс]\))\s?(?=.{0,60}(?:\b(?:19|20)\d\d\b|reserv|защищ|droits|rechte))[^"“”«»]{4,90}$/iu,
  letters: /^[A-Z][A-Z0-9&-]{2,9}$/u,
  nameSlashHouse: /^[\p{L}. ]{2,24}\s?[/／]\s?[\p{L} ]{2,16}$/u,

  // Lists, bylines of two, and what is no credit itself.
  manyCredits: /^(?:photo|image|picture|fotos?|bild|photos?|images?|cr[ée]dit(?:o|os|s)?(?: photos?| fotos?)?|图片|圖片)\s?(?:credits?|nachweise?|rechte|quellen|来源|來源)\s?[:：].{2,220}$|^(?:图文|圖文|文图|文圖|文字、?图片|文字、?圖片|图片及文字|图文信息|图片素材|素材)(?:内容)?(?:来源|來源|来自|源自|综合自|综合|整理自|均来自|均来源于)\s?[:：于]?.{2,60}$/iu,
  pointer: /^[([（【<＜《〈]{0,2}\s?(?:(?:点击|點擊|點按|轻触|輕觸|长按|長按|点开|點開|(?:左右|上下|向左|向右|往左|往右|左|右)?滑[动動]|横屏|橫屏)(?:可以?|即可|以|屏幕)?(?:图片|圖片|照片|大图|小图)?(?:可以?|即可|以)?(?:查看|看|观看|觀看|放大|保存|欣赏|欣賞|瀏覽|浏览)(?:更多|大图|大圖|原图|原圖|高清|图片|圖片|照片|下图|全图|全圖|组图|組圖){0,2}|(?:click|tap) (?:on )?(?:the )?(?:image|photo|picture|graphic|here)s? to (?:enlarge|expand|zoom).{0,20}|(?:see|view|open) (?:the )?(?:full )?(?:graphic|map|chart|photos?|pictures?|gallery|photo gallery|slideshow|image)s?(?: (?:below|above|here|on page \d+|gallery|in full screen))?|(?:photo )?gallery\s?:? ?\d{0,3}\s?(?:photos?|images?)?|view (?:this )?(?:post|profile) on .{2,20}|a post shared by .{2,60}|posted by .{2,30} on (?:facebook|instagram)|点击(?:图片)?(?:查看|放大)(?:大图|原图|高清图)?|點擊(?:圖片)?(?:查看|放大)(?:大圖|原圖)?|点击看大图|查看大图|查看图片|图片可点击放大|写真特集|フォトギャラリー|写真一覧|画像ギャラリー|(?:ほかの|他の|この記事の|すべての|その他の)?(?:写真|画像)(?:を|の)?(?:もっと)?(?:見る|続き)(?:\s?[（(].{1,10}[）)])?|(?:写真|画像)(?:を|の)?拡大(?:する)?|사진\s?크게\s?보기|이미지\s?크게\s?보기|zum vergrößern.{0,20}|bild vergrößern|agrandir|ampliar(?: foto| imagen)?|ver galería|ver fotos|смотреть фото|открыть фото|увеличить)\s?[)\]）】>＞》〉]{0,2}$/iu,
  trailers: /\s*(?:TPX IMAGES OF THE DAY|Acquire Licensing Rights|Purchase Licensing Rights|(?:hide caption\s{0,3})?toggle caption|hide caption|enlarge(?: this image)?|\(?opens in (?:a )?new (?:window|tab)\)?|재판매 및 DB ?금지|재배포 금지|[,/]\s?[Ff]ile(?: [Pp]hoto)?)[\s,.]*$/u,
  roleFirst: /^[\s　,，;；|｜·•/／]?(영상취재|영상편집|영상구성|영상|촬영기자|촬영|취재기자|취재|편집|디자인|그래픽|CG|文字?|撰文|采写|採訪|采访|记者|記者|通讯员|作者|编辑|編輯|责编|校对|审核|监制|排版|来源|來源|文案|策划|统筹|出镜|剪辑|配音|取材・文|取材|文・構成|構成|聞き手|编导|camera(?:man|work)?|kamera|c[áa]mara|câmera|cam[ée]ra|schnitt|edit(?:or|ing)?|producer|montage|montaje|edição|съ[ёе]мка|оператор|монтаж|words?|text|story|report(?:ing)?|editing|writer|texte?|texto|testo|текст|글|기사|图片?|圖片?|图源|圖源|摄影|攝影|摄像|摄|攝|拍摄|拍攝|拍照|照片|视频|影像|供图|制图|设计|插画|写真|撮影|사진|영상|photos?|pictures?|images?|photography|fotos?|фото|illustration|video)\s?[:：/／|｜丨＝=]\s?(?=[^\s:：/／])/iu,
  // Several of them in a line, and sentences about them.
  signed: /^[^，,；;、]{0,40}[，,；;、].*(?:[图圖摄攝]|提供|照片|影像|[藏贈赠])/u,
  barred: /[/／|｜]/u,
  // "The cover picture comes from the network …": where the pictures of the page are from.
  givenSo: /^(?:(?:the|all|some|these|this|other|most|any)\s(?:of the\s)?)?(?:[\p{L}-]+\s){0,2}?(?:photos?|pictures?|images?|illustrations?|graphics?|photographs?|videos?)\s(?:(?:on|in|for|with) this (?:page|article|story|post|report)\s)?(?:(?:is|are|was|were|has been|have been)\s)?(?:(?:provided|supplied|furnished|contributed|lent) by|courtesy of|(?:generated|created|made) (?:by|with|using)|(?:comes?|came|taken|sourced) from the (?:network|internet|web)|used with)\s(.{2,80})$/iu,
  // "Das Foto stammt von …", "Les photos sont de …": the same in other languages.
  stemming: /^(?:das|die|dieses|diese|unsere?|alle|la|las|les|cette|ces|toutes les|esta|estas|todas las|as?|todas as|le|tutte le|все)\s(?:fotos?|bild(?:er)?|aufnahmen?|photos?|images?|fotograf[ií]as?|imagen|imágenes|imagens?|immagin[ei]|фото|фотографии|снимки)\s(?:stammt von|stammen von|stammt aus|stammen aus|stellte uns|stellte|machte|schoss|est de|sont de|nous a été transmise par|ont été prises par|a été prise par|provient de|proviennent de|es de|son de|fue tomada por|fueron tomadas por|pertenecen? a|é de|são de|foi tirada por|foram tiradas por|sono di|è di|предоставлен[аоы]|взят[аоы]|сделан[аоы]|из|с)\s(.{2,60}?)(?:\szur verfügung)?\.?$/iu,
  // What draws by itself, and that it did.
  bySelf: /(?:^|[\s:/(])(?:ai|ki|ia|ии|нейросет\p{L}{1,3}|chatgpt|midjourney|dall[-·]e|firefly|stable diffusion|künstlich\p{L}{1,3} intelligenz|artificial intelligence|intelligence artificielle|inteligencia artificial|inteligência artificial|intelligenza artificiale|искусственн\p{L}{1,3} интеллект\p{L}{0,3})(?=[\s/.)-]|$)/iu,
  making: /gener|génér|creat|cré[eé]|criad|gerad|erstell|erzeug|made|hech[ao]|realiz|réalis|созда|сгенер|нарис|feit[ao]|using|mithilfe|aide d|ayuda|ajuda/iu,
  writer1, writer2, writer3, writer4, writer5, writer6, writer7, writer8
})
