/**
 * The words that picture credits are made of, for fourteen languages and their mixtures.
 * Closed classes only (what a picture is called, who supplies it, how), so that a credit nobody has seen yet is read from its parts.
 * Collected from the credit guides of agencies and style books; agencies are those whose pictures are syndicated.
 */

/** What a picture is called, in languages written with blanks; a regular expression source, to be used with the flag `i`. */
export const latinNoun =
  "(?:photographers?|videographer|fotograf[oa]?|fotógraf[oa]|photographe|фотограф|photo(?:s|graph|graphs|graphie|graphies|graphy|graphed|montage)?|pictures?|pics?|images?|imagen|im[áa]genes|imagem|imagens|immagin[ei]|videos?|v[íi]deos?|vid[ée]os?|clip" +
  "|graphics?|gr[áa]ficos?|graphique|grafik|grafica|grafis|illustrations?|ilustraci[óo]n|ilustra[çc][ãa]o|illustrazione|ilustrasi|illüstrasyon|infograf[íi]as?|infographie|infographics?" +
  "|screen\\s?shots?|screen\\s?grabs?|footage|charts?|stills?|composite|cartoon|artwork|maps?|foto(?:s|graf[íi]as?|grafie|graphie|montage|galerie|credit|quelle|nachweis)?|fotoğraf(?:lar)?|görsel(?:ler)?" +
  "|bild(?:er|quelle|nachweis|rechte|material)?|(?:symbol|archiv|titel|beispiel|aufmacher|luft|themen|vorschau|teaser)(?:bild|foto)(?:er|s)?|visuel|dessin|gambar|tangkapan layar" +
  "|ảnh|hình ảnh|hình|đồ họa|фото(?:графи[яи]|коллаж|архив)?|видео|изображени[ея]|иллюстраци[яи]|скриншот|снимк?ок|снимки|кадр|коллаж|инфографика|zdjęci[ea]|fot|beeld" +
  "|captura(?: de (?:pantalla|v[íi]deo|tela|imagen))?|captures? d['’]écran)"

/** What stands before the noun. */
export const latinQualifier =
  "(?:pool|agency|press|chart|library|contributed|provided|supplied|file|archives?|archival|stock|cover|header|lead|main|opening|top|title|hero|featured?|inset|product|handout|aerial|drone|undated|representational|representative|illustrative|courtesy|submitted" +
  "|ap|afp|reuters|staff|all|other|additional|crime scene|mug ?shot|satellite|ai|thumbnail|youtube|google|screenshot of|source(?: of)?|cr[ée]dit(?:o|os|s)?(?: d[aeo])?|nguồn|sumber|источник|архивное|автор|fuente(?: de)?|fonte|quelle|тизер)"

/** What stands between the noun and who made it. */
export const latinLink =
  "(?:credits?|credit line|source|courtesy(?: of)?|supplied(?: by)?|provided(?: by)?|submitted(?: by)?|taken by|shot by|by|via|from|de archivo|de arquivo|d['’]archives?|d['’]illustration|di repertorio|di archivio|minh họa|tư liệu|do|của|par|por|de|von|vom|di|da|oleh|dari|предоставлен[аоы]?|из архива|с сайта|kaynağı|utama|cortesía(?: de)?|cortesia(?: de)?|fournie?s? par|zur verfügung gestellt von|cedidas? por|cedidas?|dok(?:umentasi)?)"

/** A credit that names no noun. */
export const latinCredit = "(?:(?:photo|image|picture|video) credits?|image credits?|credits?|cr[ée]dit(?:o|os|s)?|crediti?|courtesy(?: of)?|cortesía|cortesia|handout|copyright)"

/** A placeholder or a bare notice that says only that there was a picture. */
export const latinPlaceholder =
  /^(?:photos? ?[|/] ?file|file ?[|/] ?photos?|image|images|photo|photos|picture|pictures|img|video|graphic|file (?:photo|image|picture)|stock (?:photo|image)|representational (?:image|photo|picture)|representative image|handout(?: photo)?|courtesy photo|submitted photos?|contributed photos?|photo supplied|supplied photo|supplied|image supplied|archivo|foto de archivo|imagen de archivo|imagen ilustrativa|foto ilustrativa|imagem ilustrativa|foto: arquivo|divulga[çc][ãa]o|reprodu[çc][ãa]o|arquivo pessoal|acervo pessoal|d\.\s?r\.|dr|photo d['’]illustration|image d['’]illustration|photo d['’]archives?|illustration|symbolbild|symbolfoto|archivbild|archivfoto|foto di repertorio|foto d['’]archivio|immagine di repertorio|foto ilustrasi|ilustrasi|ảnh minh họa|ảnh tư liệu|иллюстративное фото|архивное фото|фото из архива|temsili fotoğraf|arşiv|nvcc|(?:photo|image)s? (?:provided|contributed|submitted)|provided photo|provided|screenshot|screengrab|screen grab|stock photo|stock image|file ?pic|filepic|photo illustration|illustrative photo|ai[- ]generated image|photo for illustration|cctv|cctv (?:image|footage|still)|dash ?cam footage|body[- ]?cam(?:era)? footage|drone footage|video (?:still|grab)|frame grab|mug ?shot|booking photo|(?:police|family|court) (?:handout|photo)|rep\.? (?:image|photo|pic)|(?:the )?(?:photo|image|picture)s?(?: (?:is|are))?(?: used)?(?: only)? for (?:representation(?:al)?|illustrati(?:on|ve))(?: purposes?)?(?: only)?|captura de pantalla|capture d['’]écran|bildschirmfoto|ảnh chụp màn hình|ảnh: internet|фото автора|фото: автора|фото из открытых источников|фото: соцсети|кадр из видео|скриншот(?: видео)?|istimewa|foto: istimewa|arşiv fotoğrafı|archives|photo archives|image via screengrab|image not available|contributed|submitted|public domain|no image|play video|image caption)$/iu

/** Broadcasters, studios, papers and services whose stills are credited by their name; alone it may be any other thing of theirs. */
const named =
  "planet labs pbc|noaa|nzme|dall-e|dall·e|midjourney|gofundme|linkedin|crime stoppers|stuff|google maps|netflix|hbo|hbo max|max|disney|disney+|prime video|apple tv+|hulu|paramount|paramount+|warner bros|warner bros.|universal pictures|sony pictures|20th century studios|focus features|a24|lionsgate|bbc|bbc pictures|bbc news|itv|channel 4|sky|sky sports|cnn|nbc|abc|abc news|cbs|fox news|rtve|telecinco|antena 3|televisa|tv azteca|tv globo|globoplay|sbt|record tv|rtp|tvi|rai|mediaset|tf1|m6|canal+|bfmtv|allociné|gaumont|pathé|ndr|zdf|ard|wdr|mdr|rtl|srf|orf|нтв|первый канал|рен тв|мчс|гибдд|мвд|фсин|na|ep|agencias|agências|cmtv|el universal|reforma|ouest-france|le parisien|sud ouest|le télégramme|adagp|cnes|la presse|youtube|google|google map|google earth pro|微博|抖音|小红书|小紅書|豆瓣|天眼查|wind|同花顺|央视|央視|央视新闻|cctv|cgtn|澎湃新闻|红星新闻|新京报|猫眼|tvbs|ettoday|三立|民視|hk01|香港01|明報|rthk|政府新聞處|nhk|tbs|朝日新聞|読売新聞|毎日新聞|日刊スポーツ|スポニチ|oricon news|オリコン|넷플릭스|티빙|쿠팡플레이|디즈니+|mbc|sbs|kbs|tvn|jtbc|유튜브|인스타그램|osen|스포츠서울|스타뉴스|마이데일리|한겨레|경향신문"

/** News and picture agencies and picture libraries, in lower case. Short ones count only when they are written in capitals or after a word that says "picture". */
export const agencies: ReadonlySet<string> = new Set(
  ("reuters|ap|ap photo|associated press|the associated press|afp|getty|getty images|dpa|epd|kna|epa|epa-efe|efe|ansa|lapresse|agi|adnkronos|lusa|tass|тасс|риа новости|ria novosti|sputnik|интерфакс|xinhua|vcg|visual china group|cfp|ic photo|icphoto|影像中国|osports|cnsphoto" +
  "|pti|ani|ians|uni|kyodo|kyodo news|jiji|jiji press|yonhap|yonhap news|newsis|pa|pa wire|pa media|pa images|press association|shutterstock|istock|istockphoto|alamy|alamy stock photo|adobe stock|pexels|unsplash|pixabay|freepik|depositphotos|dreamstime|123rf|bigstock|fotolia|canva" +
  "|imago|imago images|picture alliance|picture-alliance|keystone|keystone-sda|anp|belga|ntb|ritzau|scanpix|ritzau scanpix|tt nyhetsbyrån|mti|pap|čtk|apa|apa-picturedesk|aap|aapimage|canadian press|the canadian press|zuma|zuma press|zuma wire|sipa|sipa press|abaca|maxppp|hans lucas|gamma-rapho|magnum photos|bloomberg|swns|backgrid|rex features|rex|action images|action press" +
  "|usa today sports|icon sport|icon sportswire|antara|antara foto|bernama|vna|ttxvn|vietnam news agency|aa|anadolu|anadolu ajansı|anadolu agency|dha|iha|i̇ha|demirören haber ajansı|agência brasil|estadão conteúdo|folhapress|europa press|notimex|cuartoscuro|nurphoto|google maps|google earth|google street view|openstreetmap|bing maps|apple maps|mapbox|maxar|planet labs|百度地图|高德地图|네이버지도|яндекс.карты|яндекс карты|upi|gtres|gtres online|contactophoto|cordon press|ipa agency|fotogramma|ipp|belga image|goff photos|sopa images|sopa|imagn|imagn images|cal sport media|icon smi|eyevine|dppi|psnewz|bestimage|starface|witters|nordphoto|firo|firo sportphoto|eibner|imagebroker|mauritius images|plainpicture|westend61|photocase|depo photos|depophotos|ihlas|i̇hlas|anka|eyepress|middle east images|legion-media|kennedy news|kennedynews|caters|caters news|south west news service|pa archive|alamy live news|tnya|hindustan times|коммерсантъ|коммерсант|ведомости|рбк|известия|агентство «москва»|агн «москва»|globallookpress|global look press|фотодом|fotodom|легион-медиа|риа «новости»|фотобанк лори|lori.ru|tass|getty|gettyimages|abaca press|agence france-presse|hollandse hoogte|anp foto|efe/epa|epa/efe|europapress|agencia efe|agência o globo|agencia enquadrar|futura press|fotoarena|brazil photo press|global imagens|lusa foto|afp photo|reuters photo|afp/getty|getty images/istockphoto|istock photo|thinkstock|123rf.com|stock.adobe.com|adobestock|envato|envato elements|vecteezy|rawpixel|pxhere|flickr|cover images|splash news|jam press|solent|kns|triangle news|bav media|mega agency|wenn|avalon|panos|polaris|redux|noor|vii" +
  "|nasa|esa|wikimedia|wikimedia commons|wikipedia|creative commons|cc by|cc by-sa|public domain|domaine public|gemeinfrei|handout|collect|collected|screengrab|contributed|supplied|submitted|file|pool|stringer|courtesy photo|special arrangement|agencies|divulgação|divulgacao|reprodução|reproducao|arquivo pessoal|acervo pessoal|arquivo|archivo|cortesía|cedida|d.r|dr|nvcc|istimewa|dok. pribadi|afp via getty images" +
  "|彭博|維基共享資源|维基共享资源|維基百科|维基百科|維基媒體|公有領域|公有领域|公共領域|公共领域|創用cc|知识共享|知識共享|视觉中国|視覺中國|达志|達志|美聯|法新|路透社|歐新|中通社|cnsphoto|东方ic|ic photo|图虫|图虫创意|图虫网|全景网|全景视觉|千图网|摄图网|包图网|新华社|新華社|中新社|中新网|人民视觉|人民图片|cnsphoto|中央社|美聯社|美联社|法新社|路透社|路透|歐新社|欧新社|達志影像|达志影像|塔斯社|彭博社|shutterstock/達志影像|网络|網路|網絡|互联网|網上圖片|网络图片" +
  "|共同|共同通信|共同通信社|時事|時事通信|時事通信社|ロイター|アフロ|ap通信|afp通信|afp時事|ピクスタ|pixta|ゲッティイメージズ|ゲッティ|アマナイメージズ|写真ac|イメージマート|フォトac" +
  "|연합뉴스|연합포토|뉴시스|뉴스1|게티이미지|게티이미지뱅크|게티이미지코리아|셔터스톡|로이터|로이터 연합뉴스|ap 연합뉴스|afp 연합뉴스|ap연합뉴스|afp연합뉴스|클립아트코리아|픽사베이|언스플래시|아이클릭아트" +
  // Picture desks, libraries and pools of one country or one trade.
  "|inpho|sportsfile|rollingnews|rollingnews.ie|mary evans|mary evans picture library|bridgeman images|granger|heritage images|hulton archive|empics|offside|action plus|actionplus|focus images|pro shots|orange pictures|visionhaus|newspix|photosport|cp images|tns|tribune news service|zumapress|usa today network|wireimage|filmmagic|invision|everett collection|bnps|bnps.co.uk|wales news service|mercury press|mirrorpix|north news|getty images latinoamérica|getty images north america|getty images europe|télam|telam|noticias argentinas|andina|colprensa|agencia uno|aton|aton chile|agencia reforma|apg noticias|jam media|mexsport|imago7|straffon images|prensa latina|agência lusa|agência senado|agência câmara|agência estado|agif|mowa press|foto arena|raw image|código 19|thenews2|photo premium|light press|globo imagens|photopqr|presse sports|roger-viollet|rmn-grand palais|gallica|panoramic|coadic guirec|hemis|hemis.fr|divergence|divergence-images|agence vu|riva press|isopix|photonews|la presse canadienne|aurimages|ddp images|brauer photos|brauerphotos|ti-press|freshfocus|expa|expa pictures|gepa|gepa pictures|ullstein bild|akg-images|bpk|dpa-infocom|dpa-zentralbild|news5|nonstopnews|nonstop news|tnn|fotostand|pressefoto baumann|eibner-pressefoto|sven simon|revierfoto|jan huebner|pixathlon|eventpress|vg bild-kunst|prolitteris|белта|итар-тасс|укринформ|казинформ|kazinform|sputnik images|getty images russia|朝鮮中央通信|朝鮮通信|聯合ニュース|タス通信|afpbb|afpbb news|共同通信イメージズ|時事通信フォト|aflo|ぱくたそ|いらすとや|星島圖片|吉林一号|吉林一號|摄图|昵图网|站酷海洛|花瓣网|pngtree|pexels|uisdc|타스|타스통신|신화|신화통신|로이터통신|이타르타스|아나돌루|아나돌루통신|국회사진기자단|사진공동취재단|사진기자협회|청와대사진기자단|인천공항사진기자단" +
  "|" + named).split("|")
)

/** Agencies that are also names of services with buttons: never a credit on a line of their own. */
export const notAlone: ReadonlySet<string> = new Set(("彭博|維基百科|维基百科|公有領域|公有领域|公共領域|公共领域|知识共享|知識共享|創用cc|google maps|google earth|google street view|openstreetmap|百度地图|高德地图|коммерсантъ|коммерсант|ведомости|рбк|известия|flickr|file|pool|rex|pa|collect|collected|contributed|canva|网络|網路|網絡|互联网|共同|時事|supplied|submitted|stringer|handout|agencies|uni|apa|wikipedia|nasa|esa|新华社|新華社|中新社|中新网|中央社|keystone|magnum photos|noor|vii|bloomberg|avalon|polaris|路透|file|public domain|creative commons|arquivo|magnum" +
  "|andina|divergence|panoramic|granger|invision|offside|타스|신화|gallica|bpk|news5|" + named).split("|"))

/** What a picture is called in Chinese, Japanese and Korean. */
export const cjkNoun =
  "(?:图片|圖片|照片|相片|配图|配圖|题图|題圖|头图|首图|封面图|封面圖|封面|主圖|主图|插图|插圖|资料图片|資料圖片|资料图|資料圖|資料照片|資料照|示意图|示意圖|效果图|截图|截圖|视频截图|視頻截圖|视频|視頻|影片|影像|漫画|漫畫|海报|海報|剧照|劇照|图表|圖表|图解|图|圖|摄影|攝影|摄像|写真|画像|動画|映像|イラスト|トップ画像|アイキャッチ|図版|図|グラフィック|사진|이미지|영상|동영상|그래픽|자료사진|삽화|일러스트|인포그래픽|표|포스터|스틸)"

/** What stands between a noun and who made it in Chinese, Japanese and Korean. */
export const cjkLink = "(?:来源于|來源於|来源自|来源|來源|来自|來自|源自|取自|翻攝自|翻攝|翻拍自|提供者|提供|出处|出處|版权|版權|授权|授權|作者|由|据|自|源|出典|出所|引用元|撮影|クレジット|제공|출처|촬영|자료|캡처|캡쳐|글)"

/** Verbs that close a credit: "刘磊 摄", "受访者供图", "相原みのり撮影", "솔재군 제공". */
export const cjkVerb = "(?:摄影报道|攝影報導|摄影|攝影|摄制|拍攝|拍摄|航拍|实拍|摄|攝|供图|供圖|配图|制图|製圖|绘图|繪圖|绘|繪|制作|供片|图|圖|撮影|촬영)"

/** A placeholder in Chinese, Japanese or Korean: "(相关资料图)", "圖片", "※画像はイメージです". */
export const cjkPlaceholder =
  /^[※*＊]?(?:(?:相关|相關|新闻|网络|網絡|網路|历史|本报|本報|本社|本网|新华社)?(?:资料|資料)(?:图片|圖片|照片|图|圖|照|画像|写真)?|(?:图片|圖片|圖|图|照片|配图|配圖|视频|視頻|影片|写真|画像|動画)|(?:情境)?(?:示意图|示意圖|效果图|效果圖)|网络图片?|網圖|合成(?:图片?|圖片?|照片)|影片擷圖|(?:[\p{L}]{2,4})?(?:檔案|档案|資料)照片?|網絡圖片|網上圖片|網路圖片|网图|(?:图片|圖片|图|圖)?(?:来源|來源)?(?:于|於)?(?:网络|網絡|網路)(?:[，, ]?(?:侵删|侵刪|侵权必删|如有侵权[^。]{0,20}))?|(?:资料|資料)?(?:图片|圖片|图|圖)(?:仅供参考|僅供參考|仅为示意|與本文無關|与本文无关|与内容无关)|(?:此|该)?图(?:文|片)?与文无关|(?:写真|画像)(?:は|、)?(?:イメージ|本文とは関係ありません|資料)(?:です|写真|画像)?|(?:写真|画像)は[^。、]{2,18}(?:ご厚意|厚意|提供|協力)(?:による(?:もの)?(?:です)?)?|イメージ(?:写真|画像|です)?|(?:資料|提供|参考)(?:写真|画像|映像)|자료\s?사진|자료\s?이미지|사진|이미지|참고\s?사진|기사와 무관한 사진|기사 내용과 무관)$/u

/** Writer and pictures in one byline (`i`): "文/阿苗 图/石头", "Words and photos by …", "Texto: … | Fotos: …", "글·사진 …". */
export const writerAndPictures = [
  /^(?:words|text|story|report|written|by|texto|textos|texte|texte et|testo|testi|text|bericht|teks|yazı|текст|tekst|article|reportage|interview|styling|recipe)s?(?: by| von| par| por| de| di| oleh)?(?: (?:and|&|et|y|e|und|и|dan|ve|en) |\s?[/|:+,&-]\s?|\s?:?\s?\p{Lu}[^.:|/;]{2,40}[.:|/;,&–—-]{1,2}\s?)(?:all |the )?(?:photo|fotogra|foto|pictures?|images?|illustration|video|bild|imagen|imágenes|фото|görsel|gambar|ảnh)[\p{L}']*(?: by | von | par | por | de | di | oleh |[ :/|–—=-]).{2,60}$/iu,
  /^(?:photos?|photograph[ysie]*|pictures|fotos?|фото)(?: (?:and|&|et|y|e|und|и|dan|ve) | ?[/&,+] ?)(?:words|text|story|texte?|texto|testo|текст|teks|report|video|illustrations?)(?: by | von | par | por | de | di |[ :/|–—=-]).{2,60}$/iu,
  /^(?:\S{0,20}\s?)?(?:取材[・･、])?(?:文字?|撰文|采写|採訪|采访|글|文稿|采编)\s?[/／:：|丨&＆·・･‧．﹒.•、和與与+＝=-]\s?[^。.]{0,40}?(?:攝影|摄影|图片?|圖片?|照片|摄|攝|写真|撮影|사진|影像|视频)\s?[/／:：|丨＝=]?\s?[^。]{0,30}$/u,
  /^(?:图文|圖文|文图|文圖)\s?[/／:：|丨]\s?[^。]{1,30}$/u,
  /^(?:撰文|文字?|采写|采訪|採訪)\s?[/／:：|丨｜].{1,20}\s(?:拍照|拍摄|拍攝|摄影|攝影|图片?|圖片?|插画|插畫|視覺|视觉)\s?[/／:：|丨｜].{1,40}$/u,
  /^(?:图片?|圖片?|摄影|攝影|照片|写真|攝)\s?[、/／及和與与&·・]\s?(?:文字?|撰文|採訪|采访|文章|글)\s?[:：/／|丨｜＝=].{1,30}$/u,
  /^(?:글|사진)\s?[·・･,/&]\s?(?:글|사진)[^.]{1,40}$/u,
  /^[^。]{0,24}(?:记者|記者|通讯员|特约|报道|文)[^。]{0,30}\s(?:文\s?[/／、并並]\s?(?:摄|图|攝|圖)|(?:摄|图|攝|圖)\s?[/／、]\s?文|摄影报道|攝影報導|文图|图文|文並攝|文并摄)$/u
] as const

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

/** What a picture is called, word by word; lower case. Weaker words than those of `latinNoun` count here, as all words beside them must be known too. */
export const picturing = words(
  "photo photos photograph photographs photography photographer photographers photojournalist pic pics picture pictures image images video videos still stills camera cameras cam screenshot screenshots screengrab screengrabs graphic graphics illustration illustrations illustrator drawing drawings sketch cartoon artwork map maps chart charts rendering renderings render diagram diagrams infographic infographics visual visuals snapshot snapshots footage portrait portraits collage montage composite thumbnail clip photomontage " +
  "foto fotos fotografie fotografien bild bilder grafik zeichnung aufnahme aufnahmen repro reproduktion skizze visualisierung fotograf fotografin fotomontage bildmontage photographie photographies photographe cliché clichés dessin dessins infographie visuel visuels capture iconographie " +
  "fotografía fotografías fotógrafo fotógrafa imagen imágenes captura capturas ilustración ilustraciones infografía infográfico gráfico dibujo vídeo vídeos retrato retratos fotografia imagem imagens ilustração desenho charge print fotografie immagine immagini scatto scatti disegno illustrazione fermo-immagine ph " +
  "фото фотография фотографии фотограф фотокорреспондент фотохроника снимок снимки снимка кадр кадры скриншот скрин рисунок рисунки рис карикатура иллюстрация иллюстрации изображение изображения инфографика коллаж видео видеокадр стоп-кадр съёмка съемка видеозаписи ảnh hình fot zdjęcie zdjęcia karte karten zeichnung zeichnungen montage съёмки видеокадры zdjęcia gambar ilustrasi fotoğraf görsel " +
  "фотокор colagem pantallazo diseño câmera cámara дрон dron drone drones drohne courtoisie perspective simulation simulations animation animations entwurf plan plans videostill filmstill szenenfoto szenenbild kartendaten cartographie document visuels proyecto projeto projet progetto проект схемы cgi yearbook artist's artist impression scan scans postcard poster posters painting engraving watercolour watercolor caricature impression karikatur karikaturen cartoons infografik schaubild standbild bildschirmfoto ausschnitt plakat abbildung abb fotocollage collagen ansichtskarte postkarte carte cartes croquis schéma vue affiche gravure peinture vidéo vidéos reportage photomontages maquette synthèse gracieuseté viñeta viñetas caricatura caricaturas infografías mapa mapas renders recreación boceto cartel fotograma fotogramas composición fotocomposición fotomontaje montaje reportaje vista grabado postal selfie gráfica gráficos fotogalería arte artes infográficos cartum reportagem fotomontagem montagem frame frames cartaz simulação gravura pintura ilustrações vignetta vignette cartina mappa fotogramma grafica locandina ritratto fotomontaggio illustrazioni графика карта карты схема рендер рендеры эскиз визуализация карикатуры плакат постер афиша репродукция фоторепортаж фотоколлаж фотомонтаж фотоархив видеозапись кинокадр скан открытка портрет илл снимков фотографий селфи инфографики съемки скрины обложка"
)

/** How a picture was come by, and givers that have no name: "courtesy", "cedida", "архив", "the author"; lower case. */
export const acquired = words(
  "courtoisie prétexte envoyée envoyées prise publiée publiées partagée diffusée récupérée familiales familiale personnelle personnelles personales pessoais personali famille verleih stammt stammen lecteurs gestellt filepic ecrã difusão colaboração bereitgestellt " +
  "file fonds collection coll colección coleção sammlung nachlass courtesy handout supplied provided contributed submitted archive archives archival pool stock reproduced permission permissions credit credits copyright created made film movie screen dashcam bodycam cctv drone webcam doorbell surveillance aerial staff ai generated generator ai-generated representational representative representation rep illustrative illustration purpose purposes internet instagram facebook twitter youtube tiktok threads weibo telegram whatsapp vk cc by-sa by-nc wikimedia unsplash pexels pixabay " +
  "archiv quelle privat zvg symbolbild symbolfoto themenbild leserfoto ki ki-generiert ki-generiertes generiert generierte generiertes bereitgestellt leserreporter crédit crédits droits réservés dr fournie fournies fourni fournis transmise transmises transmis prêtée prêtées remise remises aimable autorisation générée générées généré ia intelligence artificielle écran illustratif " +
  "archivo cortesía gentileza cedida cedidas cedido crédito créditos fuente generada generadas creada inteligencia artificial pantalla particular arquivo divulgação reprodução acervo cortesia gerada criada inteligência tela leitor redes sociales sociais archivio concessione gentile fornita fornite fonte schermo generata generate generato creata creato realizzata artificiale gerado criado généré créée créé réalisée réalisé erstellt " +
  "архив архива архивов архивное архивные предоставлено предоставлены предоставил предоставила предоставили пресс-служба пресс-службы пресс-службой пресс-центр источник фильма кино клипа сериала соцсети соцсетей личного семейного открытых источников редакции нейросеть нейросетью нейросети ии создана создано сгенерировано сгенерирована сгенерировано читателя героя героини телеграм-канал telegram-канал очевидцев очевидца nvcc cấp sumber dok dokumentasi kaynak arşiv " +
  "album grab unsplash.com honorarfrei genehmigung leihgabe pressefoto pressestelle sammlung familienalbum familienbesitz privatbesitz satellit drohne künstlicher intelligenz midjourney chatgpt dall-e tirée tirées privée aérienne aérien enviada enviadas enviado enviados tomada tomadas tomado extraída extraídas familiar colecciones referencial referenciales ilustrativa ilustrativas captada captadas facilitada facilitadas prestada prestadas suministrada remitida remitidas aportada aportadas difundida difusión compartida satelital satelitales aérea aéreas álbum gentilmente coleção retirada tirada inviata inviate tratta tratte collezione raccolta privata прислал прислала прислали прислано прислана архивом фонды фондов собрания собрание сделано сделана взято правообладатель иллюстративный иллюстративная иллюстративное эфира трансляции спутника спутниковый спутниковое дрона дрон беспилотника регистратора видеорегистратора видеонаблюдения коллекция"
)

/** How a picture was come by, too, but only beside a word for a picture: these head articles and sections. */
export const describing = words("família recurso recursos virtual segurança seguridad presse service pd honorarfrei document oh auteur author authors autor autora lecteur reader readers writer автор автора library body-worn yearbook impression satellite special private anonymous reserved property estate donated loaned shared licensed web trailer telephoto especial libre libres référence derechos reservados reservadas direitos autoria права защищены drones dron satélite riservati diritti viewer viewers eyewitness stringer freelance lesers leserin leserinnen leser nutzer augenzeuge augenzeugen veranstalter correspondant correspondante correspondants internaute internautes lectrice lecteurs témoin témoins abonné abonnée lector lectora lectores usuario testigo leitor leitora leitores internauta moradores telespectador lettore lettori подписчик подписчика подписчицы подписчиков читателем читатели читателей читательницы пользователя пользователей организаторами организаторов участниками семьёй родственниками автором телеграм вконтакте part coll pessoal particulière particulier")

/** What is written beside pictures, in a label of both: "Text und Fotos"; lower case. */
export const writing = words("text texts words story report copy writer texto textos texte textes testo testi текст тексты слова bericht")

/** Pictures that say themselves how they were come by; lower case. */
export const takenFrom = words("screenshot screenshots screengrab screengrabs скриншот скриншоты скрин стоп-кадр видеокадр captura capturas pantallazo capture captures bildschirmfoto standbild fotograma fotogramas fotomontage fotomontaje fotomontagem фотоколлаж фотомонтаж photomontage")

/** Whose pictures they were, beside a word for how they were come by: "álbum de família"; a "family photo" is a heading. */
export const kin = words("family families familie familia familias famille famílias famiglia семьи família")

/** What joins the parts, and adjectives that say nothing; lower case. */
export const linking = words(
  "film interviewee residents neighbours school council company museum organisers trail security traffic trap thermal infrared by via from of for on in at the a an and with & all other used use only file main cover lead header top banner inset google street view screen released police unless otherwise noted stated credited " +
  "stadt gemeinde polizei feuerwehr verein vecinos vecinas policía mairie commune association club polícia prefeitura comune von vom aus der die das dem den des mit und zur zum für alle erstellt durch par de du des la le les l d avec pour et sur en à par extraite extrait issue issues por del el los las y con una un para al do da dos das pelo pela e com di della dei dal il lo gli da per " +
  "из с со и на от в для сайта сайт трансляции полиции мэрии администрации школы завода музея города области do oleh dari ve " +
  "rights альбома здесь далее local locale fotográfica fotografica photographique through under over his her author's special artist's rights camera surveillance service page account channel app office municipal national departmental county diocesan wurde wurden mithilfe hilfe freundlicher freundlichen verfügung gestellt dient dienen nur illustration veranstalter kanton landkreis privatem künstlicher ici extraits départementales départementale municipales municipale nationales nationale diocésaines fondation musée ville tiré fue fueron es meramente solo sólo carácter ayuda servicio oficina prensa gobierno ayuntamiento foi gerado ajuda uso caráter câmera câmara segurança monitoramento assessoria imprensa padaria município è scopo sono stata stato носит характер при помощи помощью все специально у страницы сообщества группы канала официального камеры наблюдения района края республики управления службы"
)

/** Words that houses of news have in their names; lower case. */
export const housesOfNews = words(
  "secom ascom assessoria prensa imprensa comunicação comunicación times post news press herald tribune gazette observer journal chronicle record guardian mail star sun standard courier echo argus advertiser independent register globe dispatch bulletin examiner telegraph review voice weekly daily media tv radio fm agency images pictures photo photos photography studio wire newspapers magazine staff archive archives " +
  "zeitung presse blatt anzeiger kurier rundschau nachrichten bote tageblatt courrier quotidien dépêche écho nouvelles france diario periódico agencia agence agência prensa noticias mundo país jornal folha globo correio notícias agenzia corriere gazzetta новости газета правда известия вести инфо медиа пресс com org net"
)

/** What a picture is called in Chinese, Japanese and Korean, with what may stand before it; a regular expression source. */
export const hanPicture =
  "(?:(?:封面|题|題|头|頭|首|配|插|主|附|内|內|原|效果|示意|资料|資料|历史|歷史|航拍|实拍|實拍|现场|現場|宣传|宣傳|官方|網上|网络|網絡|網路|档案|檔案|本文|新闻|影片|视频|監視器|监控)?(?:图片|圖片|照片|相片|影像|截图|截圖|截屏|图|圖|照)|视频|視頻|影片|资料片|摄影|攝影|摄像|攝像|摄影师|攝影師|影|相|摄|攝|绘制|繪製|绘图|繪圖|作图|作圖|制图|製圖|作図|作画|绘|繪|插画|插畫|漫画|漫畫|海报|海報|剧照|劇照|地图|地圖|地図|图表|圖表|図版|図表|図|美编|美編|设计|設計|拍摄|拍攝|航拍|视频拍摄|写真|画像|動画|映像|フォト|イラスト|イラストレーション|グラフィック|グラフィックス|撮影|写真部|사진|영상|이미지|일러스트|그래픽|삽화)"

/** What labels of pictures are put together from in Chinese, Japanese and Korean: "卫星云图", "ドローンで撮影", "위성사진"; regular expression sources. */
export const hanLabelNoun = "数据可视化|數據可視化|可视化|可視化|手绘|手繪|速写|速寫|版画|版畫|动画|動畫|漫像|视觉|視覺|图编|圖編|图片|圖片|图像|圖像|图|圖|照片|相片|寫真|写真|画像|畫像|影像|画面|畫面|视频|視頻|影片|片段|映像|動画|截图|截圖|截屏|擷圖|海报|海報|剧照|劇照|漫画|漫畫|插画|插畫|地图|地圖|街景|长图|長圖|イラスト|グラフィックス?|フォトグラファー|カメラマン|カメラ|グラフ|図版|図表|図|地図|사진|영상|이미지|그래픽|그림|삽화|일러스트|지도|조감도|투시도|만평|도표|인포그래픽|포스터|캐리커처|화면|스크린샷"
export const hanLabelHow = "取材|構成|文|編集|スタイリスト|モデル|航拍|空拍|无人机|無人機|卫星|衛星|云|雲|手机|手機|监控|監控|封面|标题|標題|题|題|头|頭|首|配|插|主|内页|內頁|动|動|效果|示意|资料|資料|历史|歷史|新闻|新聞|现场|現場|本文|文中|全部|ドローン|ヘリ|空撮|イメージ|トップ|サムネイル|アイキャッチ|で|から|の|드론|무인기|위성|항공|공중|자료|참고|대표|합성|표지|현장|보도"
export const hanLabelAct = "编辑|編輯|操作|操控|操縱|飞手|飛手|掌机|掌機|翻拍|设计|設計|拍摄|拍攝|摄影|攝影|摄像|攝像|摄|攝|制作|製作|绘制|繪製|绘|繪|制图|製圖|製表|制表|作图|作圖|剪辑|剪輯|后期|後期|整理|供图|供圖|提供|来源|來源|来自|來自|源自|源|自|出处|出處|版权|版權|授权|授權|作者|合成|生成|撮影|協力|所蔵|作成|加工|デザイン|クレジット|出典|出所|引用元?|촬영|제공|출처|캡처|캡쳐|갈무리|편집|디자인|제작|구성|협조|보정|작가"

/** How it was come by; a regular expression source. */
export const hanAcquired = "(?:提供|供图|供圖|供片|来源|來源|来自|來自|源自|源于|取自|取材自|截自|摘自|转自|轉自|据|據|自|源|翻攝自?|翻拍自?|授权(?:使用)?|授權(?:使用)?|出品|作成|制作|製作|协力|協力|by|BY|제공|출처|캡처|갈무리|資料|资料)"

/** Verbs that close a credit; a regular expression source. */
export const hanShot = "(?:摄影报道|攝影報導|拍摄|拍攝|摄|攝|撮影|自摄|自攝|촬영)"

/** Who gives pictures, by a word in the name: an institution, an office, a house of news. */
export const hanMaker = /(?:(?:^|[\s:：])市民|村民|居民|街坊|家长|家長|学生|學生|影迷|球迷|粉丝|粉絲|店家|商家|商户|商戶|车主|車主|乘客|旅客|热心|熱心|报料|報料|爆料|先生|女士|太太|友人|家人|家属|家屬|后人|後人|亲友|親友|私人|个人|個人|本人|家族|署|廳|文旅|终端|終端|官方|记者|記者|通讯员|受访|受訪|作者|网友|網友|民眾|民众|读者|讀者|业者|業者|警|消防|公安|政府|市府|县|縣|局|委|部|处|處|厅|所|馆|館|院|校|社|台|臺|网|網|报|報|新闻|新聞|发布|中心|公司|集团|影业|影業|传媒|傳媒|融媒|影像|视觉|視覺|图库|圖庫|图虫|工作室|协会|協會|团|團|队|隊|组|組|室|编辑|編輯|官方|官网|平台|客户端|财经|財經|周刊|週刊|杂志|雜誌|新华|中新|写真|제작사|독자)/u
