import { expect, it } from "vitest"
import { creditCuts } from "./cuts.ts"

/**
 * Forms of credits in ten languages, each between paragraphs of an article: `-` a line that goes, `~` one that loses what stands in ⟦ ⟧, `+` one that stays;
 * ¶ parts the lines of one form. Names stand for any name.
 */
const forms: ReadonlyArray<readonly [language: string, page: ReadonlyArray<string>, rows: string]> = [
  ["en", ["Harbour bridge to close for repairs","The company said on Monday that it would close the plant by the end of the year, with the loss of several hundred jobs.","Residents have until the end of next month to object, and a public meeting will be held at the town hall on Thursday.","The work is expected to take eleven weeks, and traffic will be sent round by the old toll road at night."], `
- Photo credit: Jane Doe/Gazette
- Photo: Jane Doe (Gazette)
- Picture: PA
- Pic credit: Jane Doe
- Image via NASA/JPL-Caltech
- Image credit: ESA/Hubble & NASA, J. Doe
- Credit: Getty
- Credit: Jane Doe / Alamy Stock Photo
- Getty Images/iStockphoto
- Photograph: Jane Doe/The Guardian
- (Jane Doe / Staff Photographer)
- Jane Doe / For The Gazette
- Jane Doe for The Gazette
- JANE DOE/GAZETTE STAFF
- Jane Doe, Gazette
- Courtesy of the Doe family
- Courtesy Photo | Staff Sgt. Jane Doe
- U.S. Air Force photo by Staff Sgt. Jane Doe
- Gazette file photo
- FILE PHOTO
- [Photo: Jane Doe]
- [AP Photo]
- Illustration: Jane Doe/Axios
- AI-generated image
- This image was generated with AI
- Image created using Midjourney
- Video: Jane Doe
- Video credit: KVLM
- Embed from Getty Images
- Screenshot via YouTube
- Screengrab: BBC
- (Image: Submitted)
- Sent in by Ann Hoyle
- 1/7 Photo: Jane Doe
- The harbour bridge in 2019. File photo by Jane Doe
- The harbour bridge at dusk (Photo: Jane Doe)
- The harbour bridge at dusk. (Jane Doe/Gazette)
- The harbour bridge at dusk. Jane Doe / Gazette
- The harbour bridge at dusk.Getty Images
- The harbour bridge at duskCredit: PA
- The harbour bridge at dusk. | Jane Doe/Gazette
- Workers inspect a girder on Tuesday, May 7, 2024. (Jane Doe/The Gazette via AP)
- FILE - Workers inspect a girder in Velsk on May 7, 2024. (AP Photo/Jane Doe, File)
- Mayor Ann Hoyle, left, opens the bridge. Picture: Submitted
- A drone view shows the bridge. REUTERS/Jane Doe
- A drone view shows the bridge [File: Jane Doe/Reuters]
~ The council said the bridge had been closed twice before, in 1978 and 1991.⟦ (Photo: Jane Doe)⟧
~ She told the inquiry that nobody had warned the crews about the girder.⟦ Photo: PA⟧
~ "We were never asked," said Mr Hoyle, who has lived beside it for 40 years.⟦ [Picture: Jane Doe]⟧
~ ⟦(Photo: Jane Doe) ⟧The council said that the bridge would be closed for eleven weeks because two of its girders had cracked.
+ She told the court that the photo was taken by her brother.
+ Photo editors say that Getty Images has raised its prices twice.
+ The gallery shows pictures by Jane Doe and drawings by children.
+ Credit: a short history of borrowing
+ Photo finish: three boats, one line
+ The video, posted by a passenger, has been seen four million times.
+ Source: the river rises in a field behind the church.
+ He thanked the photographer, Jane Doe, and the staff of the Gazette.
+ Courtesy costs nothing, the sign says.
+ The bridge, Mr Hoyle said, was "held up by paint" (see the report of 2019).
+ Images of the cracked girder were shared by thousands.
+ Police have released CCTV images of a man they want to speak to.
+ Picture this: a bridge without a river.
+ In the file were photos, letters and a map.
+ Map: how to get round the closure on foot
+ The bridge on the last morning ¶- Photo: ¶- Jane Doe
+ The bridge on the last morning ¶- Jane Doe ¶- The Harbour Gazette
+ The bridge on the last morning ¶- Jane Doe/The Gazette
+ The bridge on the last morning ¶- Jane Doe | The Gazette
+ The bridge on the last morning ¶- Jane Doe, Gazette Staff
+ The bridge on the last morning ¶- Getty
+ The bridge on the last morning ¶- Alamy
- Photo by ¶- Jane Doe
- Credit ¶- Jane Doe for The Gazette
- Image source, Getty Images ¶- Image caption, The bridge has been closed since Monday
- Image source, Getty Images ¶- Image caption, ¶- The bridge has been closed since Monday
- Jane Doe/AFP/Getty Images
- Jane Doe/Anadolu via Getty Images
- Jane Doe / SOPA Images / LightRocket via Getty Images
- Photograph by Jane Doe
- Photos by Jane Doe and John Roe
- Photos: Jane Doe | Words: John Roe
- Photo illustration by Jane Doe
- Illustration by Jane Doe for The Gazette
- Contributed photo
- Submitted photo
- SUBMITTED PHOTO
- Photo contributed
- Photo Submitted
- Jane Doe submitted photo
- Jane Doe (Submitted photo)
- Staff photo
- Staff file photo
- Gazette archive
- Photo courtesy of Velsk Fire Department
- Courtesy Velsk Fire Department
- Velsk Police Department
- Courtesy: Velsk Police Department
- Credit: Velsk Police via Facebook
- (Velsk Fire Department via AP)
- (Velsk Fire Department)
- (Facebook/Jane Doe)
- (Photo: X/@janedoe)
- X/@janedoe
- Instagram / @janedoe
- TikTok/@janedoe
- @janedoe on Instagram
- Photo via Facebook
- via Jane Doe/Facebook
- Google Maps
- Google Street View
- Google Maps/Street View
- Image: Google Earth
- NASA
- NASA/JPL-Caltech
- Handout
- HANDOUT
- Shutterstock/Brackenfoto
- Brackenfoto via Shutterstock
- Brackenfoto / Shutterstock.com
- stock.adobe.com
- iStock/Getty Images Plus
- Getty Images/EyeEm
- LightRocket via Getty Images
- CC BY-SA 4.0
- Jane Doe / CC BY-SA 4.0
- Wikimedia Commons / Jane Doe
- Public domain
- Photo: Public domain, via Wikimedia Commons
- Image: Jane Doe (CC BY 2.0)
- Cover photo: Jane Doe
- Top photo: Jane Doe
- Lead image: Jane Doe
- Banner image credit: Jane Doe
- Main image: Getty
- Pictures: SWNS
- All photos by Jane Doe
- All pictures: Jane Doe
- All images courtesy of the museum
- Images courtesy of the artist and Gallery Velsk
- Photographs courtesy of the Doe family archive
- Courtesy the artist
- © The Estate of Jane Doe
- Copyright Jane Doe
- Copyright AP Photo
- Copyright  AP Photo/Jane Doe
- AP
- AP Images
- AFP
- AFP PHOTO
- REUTERS
- Reuters Photo
- PTI photo
- (PTI Photo)
- File Photo: PTI
- Express Photo by Jane Doe
- Photo Credit: Jane Doe
- | Photo Credit: Special Arrangement
- ANI
- Representative Image
- Representational image. | PTI
- Rep image
- Image for representation only
- Image used for representational purpose only
- Picture for illustration only
- Photo used for representation
- Photo is for illustration purposes only
- Stock image
- Stock photo of a bridge
- FILE
- (File)
- Screengrab
- Screenshot
- Screenshot/X
- Video screenshot
- CCTV
- Video still
- Still from the film
- A still from the trailer
- A screengrab from the video
- Chart: Jane Doe
- Chart by Jane Doe
- Graphic: Jane Doe/The Gazette
- Map: OpenStreetMap contributors
- Source: Velsk Council. Graphic: Jane Doe
- Cartoon by Jane Doe
- Artist's impression of the bridge. Image: Doe Architects
- Rendering: Doe Architects
- Render courtesy of Doe Architects
- Sketch by Jane Doe
- Drawing by Jane Doe
- Portrait: Jane Doe
- Photographer: Jane Doe/Bloomberg
- Photographer: Jane Doe
- Videographer: Jane Doe
- Camera: Jane Doe. Editor: John Roe
- Filmed by Jane Doe
- Words and pictures: Jane Doe
- Story and photos by Jane Doe
- Text and photographs by Jane Doe
- By Jane Doe, photos by John Roe
- Reporting by Jane Doe; photography by John Roe
- Jane Doe/PA Wire/PA Images
- PA Wire/PA Images
- Ned Birch/PA
- The bridge on the last morning (Jane Doe/PA)
- The bridge on the last morning. AP
- The bridge on the last morning. AFP via Getty Images
- The bridge on the last morning. Jane Doe via AP
- The bridge on the last morning. Jane Doe via Getty Images
- The bridge on the last morning. Photo by Jane Doe via Getty Images
- The bridge on the last morning. Courtesy of Jane Doe
- The bridge on the last morning. Courtesy Jane Doe
- The bridge on the last morning. Courtesy photo
- The bridge on the last morning. Submitted photo
- The bridge on the last morning. (Contributed)
- The bridge on the last morning. (Courtesy of Jane Doe)
- The bridge on the last morning. (Velsk Police Department)
- The bridge on the last morning. (Velsk Police Department via Facebook)
- The bridge on the last morning. (Google Maps)
- The bridge on the last morning. (CTV News)
- The bridge on the last morning. (Jane Doe, CBC)
- The bridge on the last morning. (Jane Doe | KVLM)
- The bridge on the last morning. (Image credit: Getty Images)
- The bridge on the last morning. Image: Getty Images
- The bridge on the last morning (Picture: Getty Images)
- The bridge on the last morning Photograph: Jane Doe/PA
- The bridge on the last morning. Photograph: Jane Doe/Alamy Live News
- The bridge on the last morning – Credit: Jane Doe
- The bridge on the last morning - Credit: Archant
- The bridge on the last morning. Picture: JANE DOE
- The bridge on the last morning. PICTURE BY JANE DOE
- The bridge on the last morning. PIC: GETTY
- The bridge on the last morning. (Pic: Jane Doe)
- The bridge on the last morning. © Jane Doe/WWF
- The bridge on the last morning. ©Jane Doe
- The bridge on the last morning. Photo © Jane Doe
- The bridge on the last morning. Photo/Jane Doe
- The bridge on the last morning. Photo / Getty Images
- The bridge on the last morning. Google Maps
- The bridge on the last morning. Facebook
- The bridge on the last morning. Screenshot: YouTube
- The bridge on the last morning. Image via Jane Doe
- The bridge on the last morning, photographed by Jane Doe
- The bridge on the last morning; photo by Jane Doe
- The bridge on the last morning, May 5, 2024. Jane Doe | AFP | Getty Images
- The bridge on the last morning, as seen from the hill. [Photo/Xinhua]
- The bridge on the last morning. [Photo by Jane Doe/China Daily]
- The bridge on the last morning. Photo: VCG
- The bridge on the last morning. /VCG
- The bridge on the last morning. /CGTN
- The bridge on the last morning. (Photo by Jane Doe/Xinhua)
- The bridge on the last morning. (Xinhua/Jane Doe)
- The bridge on the last morning. Yonhap
- The bridge on the last morning. (Yonhap)
- The bridge on the last morning. (Kyodo)
- The bridge on the last morning | KYODO
- The bridge on the last morning. | REUTERS
- The bridge on the last morning. — AFP
- The bridge on the last morning. — Picture by Jane Doe
- The bridge on the last morning. — Photo courtesy of Jane Doe
- The bridge on the last morning. – Reuters pic
- The bridge on the last morning. Photo: Internet
- The bridge on the last morning. VNA/VNS Photo
- Caption: The bridge on the last morning. Photo: Jane Doe
- Above: The bridge on the last morning. Photo: Jane Doe
- Pictured: The bridge on the last morning (Image: Jane Doe)
- Jane Doe captured the bridge on the last morning. Photo: Jane Doe
- Jane Doe Photo: The bridge on the last morning
- PHOTO: The bridge on the last morning, May 5, 2024. Jane Doe/AP
- Photo by Jane Doe: The bridge on the last morning
- Getty Images: The bridge on the last morning
- AP Photo/Jane Doe The bridge on the last morning
- Jane Doe/Gazette The bridge on the last morning
- Photo: Jane Doe | The bridge on the last morning
- (AP Photo/Jane Doe) The bridge on the last morning
+ Jane Doe leads the residents' association and has lived by the bridge for 40 years.
+ (Reuters) - Shares in Velsk closed lower for a third day on Friday, dragged down by lenders.
+ Police released a photo of the man they want to talk to.
+ The photo, by Jane Doe, won the prize in 2019.
+ Pictures of the bridge hang in the town hall; one is by her father.
+ Every picture tells a story, she says.
+ Getty Images said that it would appeal.
+ The museum's images are in the public domain.
+ Photographers: do not stand on the rails
+ Video games: the three worth buying
+ Image problems
+ Who owns the copyright?
+ Courtesy bus stops at all three hotels
+ Camera: 50 megapixels, f/1.8
+ Source: a stream behind the church
~ The mayor⟦ (pictured)⟧ told the inquiry that nobody had warned the crews about the girder.
~ The mayor⟦ (pictured left)⟧ told the inquiry that nobody had warned the crews about the girder.
~ The mayor⟦ (pictured above)⟧ told the inquiry that nobody had warned the crews about the girder.
~ The mayor, whose sister runs the bridge company⟦ (see photo)⟧, told the inquiry that nobody had warned the crews.
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ Photo: Jane Doe⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦Photo: Jane Doe⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦Credit: Getty⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ Getty Images⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦Getty Images⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ (Jane Doe/Gazette)⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ Jane Doe/Gazette⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ [Image: Jane Doe]⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ — Photo by Jane Doe⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ | Photo: Jane Doe⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ (Video: Jane Doe)⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ Video by Jane Doe⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ [image]⟧
~ The mayor told the inquiry that nobody had warned the crews about the girder.⟦ [Photo]⟧
~ The mayor told the inquiry⟦ (Photo: Jane Doe)⟧ that nobody had warned the crews about the girder.
~ The mayor told the inquiry that nobody had warned the crews.⟦ (Photo: Jane Doe)⟧ The girder had cracked in the winter, and was found in March.
~ ⟦Photo: Jane Doe/Gazette ⟧The mayor told the inquiry that nobody had warned the crews about the girder in time.
~ ⟦Jane Doe/Gazette ⟧The mayor told the inquiry that nobody had warned the crews about the girder in time.
~ ⟦Getty Images ⟧The mayor told the inquiry that nobody had warned the crews about the girder in time.
~ ⟦[Photo: Jane Doe] ⟧The mayor told the inquiry that nobody had warned the crews about the girder in time.
~ ⟦Credit: Jane Doe ⟧The mayor told the inquiry that nobody had warned the crews about the girder in time.
+ The mayor told the inquiry that nobody had warned the crews about the girder. (AP)
+ The mayor (61) told the inquiry that nobody (not even he) had warned the crews about the girder.
- VCG 211402918735
- PHOTO | FILE
- From left: Jane Doe, Ann Hoyle and Mayor Stuart Pym.
+ FACT FILE
+ The Brothers
+ Fri, 8pm. Free. Harbour Hotel
+ "Nothing but the hush of silk as the aunts sat down." — J. Doe, The Long Parlour
`],
  ["zh-Hans", ["滨河大桥封闭维修","记者从市交通局获悉，滨河大桥将于下月起封闭维修，工期预计十一周，期间车辆需绕行老收费站一线，公交线路同步调整。","附近居民表示，大桥建成三十多年来已经维修过两次，每次封闭都会让上班的路多走半个小时，希望这次能够一次修好。","市交通局相关负责人说，此次维修将更换全部伸缩缝和支座，并对两根开裂的主梁进行加固，费用由市财政承担。"], `
- 图片来源：视觉中国
- 图源：央视新闻
- 图据央视新闻
- 图片来自网络，侵删
- 图/新华社记者 李明
- 新华社记者李明摄
- （李明 摄）
- 李明 摄影
- 摄影：本报记者 李明
- 摄影 | 李明
- 摄影丨李明 王芳
- 供图：市交通局
- 市交通局供图
- 通讯员供图
- 视频：李明
- 视频来源：央视新闻客户端
- 视频截图
- 截图自微博
- 网络截图
- 制图：李明
- 漫画：李明
- 封面图片：视觉中国
- 本文图片均由受访者提供
- 本文除注明外，图片均来自网络
- 文中图片均由作者拍摄
- 人民视觉供图
- AI生成图
- 图片由AI生成
- 图片系AI生成，仅供参考
- 资料照片。新华社发
- 【图片来源：视觉中国】
- 工人在大桥上作业。新华社记者 李明 摄
- 工人在大桥上作业（无人机照片）。新华社发（李明摄）
- 5月7日，工人在大桥上作业。李明摄/光明图片
- 工人在大桥上作业。（资料图）
- 工人在大桥上作业 图源：滨河发布
- 图为大桥维修现场。市交通局供图
- 图1 大桥维修现场 供图：市交通局
- 大桥维修现场 （图源：视觉中国）
- ▲大桥维修现场 ©视觉中国
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的。⟦（图片来源：滨河发布）⟧
~ 他告诉记者，三十年前自己就是建桥的工人，如今每天从桥上走过。⟦李明 摄⟧
~ ⟦（图源：滨河发布）⟧据了解，滨河大桥将于下月起封闭维修，预计工期十一周，届时将有六条公交线路调整。
~ 此前两次维修分别花费三百万元和五百万元⟦（图/滨河发布）⟧，这一次的预算是一千二百万元。
+ 照片里的大桥，还是三十年前的样子。
+ 他拍的照片在朋友圈转了上万次。
+ 图书馆的位置没有变。
+ 摄影师老李已经拍了三十年大桥。
+ “图片来源于网络”不能当作免责的理由，法官说。
+ 来源不明的砂石料被退回。
+ 视频里，一名男子正翻越护栏。
+ 作者认为，桥的寿命取决于养护。
+ 提供线索者奖励五千元。
+ 制图员的工作正在被软件取代。
+ （完）
+ 他把图纸摊开，指着第三根梁。
+ 截图显示，群里有三百多人。
+ 网友提供的视频显示，大桥当晚有车辆通行。
- 图丨央视新闻
- 图|视觉中国
- 图 | 视觉中国
- 图/IC photo
- 图 / 网络
- 图：新华社
- 图:受访者供图
- 图源：网络 侵删
- 图源网络 侵删
- 图源｜央视新闻
- 图片｜受访者提供
- 图片 | 受访者供图
- 图片提供：李明
- 图片提供 李明
- 图片授权：视觉中国
- 题图 | 视觉中国
- 题图：视觉中国
- 题图来源：Unsplash
- 头图来源：视觉中国
- 头图丨视觉中国
- 封面图源：视觉中国
- 封面图 / 视觉中国
- 首图来自网络
- 配图来自网络
- 配图来源：网络
- 本文配图来源于网络，如有侵权请联系删除
- 本文图片来源：视觉中国
- 文中图片来源于网络
- 文内图片由受访者提供
- 全文图片均由作者提供
- 以上图片来源：李明
- 插图：李明
- 插画 / 李明
- 绘图：李明
- 漫画 李明
- 摄影师：李明
- 摄影：李明、王芳
- 摄影 李明 王芳
- 摄影/李明
- 摄/李明
- 李明/摄
- 李明／图
- 李明 图
- 李明 供图
- 李明供图
- 李明、王芳摄
- 李明 王芳 摄
- 记者李明摄
- 本报记者 李明 摄影报道
- 本报记者李明 通讯员王芳 摄
- 通讯员 王芳 图
- 红星新闻记者 李明 摄影报道
- 澎湃新闻记者 李明 图
- 澎湃影像平台 李明 图
- 人民网记者 李明摄
- 中新社记者 李明 摄
- 中新社发 李明 摄
- 新华社发（李明 摄）
- 新华社记者 李明 王芳摄
- 新华社发 李明 作
- 新华社/法新
- 新华社/路透
- 新华社资料图
- 央视新闻截图
- 央视截图
- 央视新闻客户端截图
- 视频截图 来源：央视新闻
- 来源：央视新闻（视频截图）
- 来源：视觉中国
- 来源：IC photo
- 抖音截图
- 微博截图
- 监控视频截图
- 现场视频截图
- 当事人供图
- 当事人提供
- 受访者供图
- 受访对象供图
- 采访对象供图
- 市民供图
- 市民提供
- 拍友供图
- 网友供图
- 网友 供图
- 读者提供
- 医院供图
- 滨河公安供图
- 滨河消防供图
- 滨河市公安局 供图
- 滨河文旅 供图
- 滨河发布 图
- 滨河融媒 供图
- 滨河日报 资料图
- 资料图/视觉中国
- 资料图 李明 摄
- 资料图。视觉中国
- 资料图（视觉中国）
- （资料图 视觉中国）
- （资料图片）
- （图文无关）
- （图源网络）
- （图：新华网）
- （图片来源网络）
- （图/受访者提供）
- （图丨视觉中国）
- （图片由受访者提供）
- （受访者 供图）
- （央视新闻截图）
- （视频截图）
- （李明/图）
- （李明／摄）
- （记者李明摄）
- （通讯员 王芳 摄）
- （新华社发）
- （新华社记者李明摄）
- （新华社/路透）
- （制图：李明）
- （AI生成图）
- AI制图 李明
- AI绘图
- AI配图
- 图片由AI生成 编辑李明
- 本图由AI生成
- 图像由人工智能生成
- 豆包AI生成
- 摄图网
- 摄图网 供图
- 图虫创意 供图
- 视觉中国 供图
- 千图网
- IC photo 供图
- CFP供图
- VCG
- VCG供图
- ICphoto
- Getty Images
- 人民视觉
- 制图/李明
- 制图 李明
- 美编/李明
- 视频/李明
- 视频：央视新闻
- 视频来源：受访者
- 视频由受访者提供
- 视频 李明 剪辑 王芳
- 摄像：李明 剪辑：王芳
- 文/李明 图/王芳
- 文｜李明 图｜王芳
- 文 李明 摄 王芳
- 文字：李明 图片：王芳
- 文/图 李明
- 文图/李明
- 文、图/李明
- 图文：李明
- 图文/李明
- 图文来源：滨河发布
- 文字 李明 摄影 王芳
- 采写：李明 摄影：王芳
- 记者 李明 文/图
- 本报记者 李明 文/摄
- 记者 李明 摄影 王芳
+ 大桥维修现场 ¶- 摄影 ¶- 李明
+ 大桥维修现场 ¶- 摄影/ ¶- 李明
+ 大桥维修现场 ¶- 李明 ¶- 摄
+ 大桥维修现场 ¶- 李明 摄
+ 大桥维修现场 ¶- 图源： ¶- 滨河发布
+ 大桥维修现场 ¶- 滨河发布 图
+ 大桥维修现场 ¶- （李明 摄）
- 大桥维修现场。李明 摄
- 大桥维修现场。 李明/摄
- 大桥维修现场 李明/摄
- 大桥维修现场（李明/摄）
- 大桥维修现场（李明供图）
- 大桥维修现场（记者 李明 摄）
- 大桥维修现场 图/李明
- 大桥维修现场 图｜视觉中国
- 大桥维修现场 | 视觉中国
- 大桥维修现场 来源：视觉中国
- 大桥维修现场。来源：央视新闻
- 大桥维修现场。图源：滨河发布
- 大桥维修现场。图据滨河发布
- 大桥维修现场。图自新华社
- 大桥维修现场。视频截图
- 大桥维修现场。央视截图
- 大桥维修现场。受访者 供图
- 大桥维修现场。滨河交通供图
- 大桥维修现场。滨河市委宣传部供图
- 大桥维修现场。滨河日报记者 李明 摄
- 大桥维修现场。滨河日报全媒体记者 李明 摄
- 大桥维修现场。本报通讯员 李明 摄
- 大桥维修现场。 人民图片
- 大桥维修现场。李明摄（人民视觉）
- 大桥维修现场。李明摄（影像中国）
- 大桥维修现场。新华社发
- 大桥维修现场。新华社发（李明 摄）
- 大桥维修现场。新华社/法新
- 大桥维修现场。中新社发 李明 摄
- 大桥维修现场。CFP
- 大桥维修现场。IC photo 图
- 大桥维修现场。澎湃新闻记者 李明 图
- 大桥维修现场。AI制图
- 大桥维修现场（AI生成图）
- 大桥维修现场（示意图）
- 大桥维修现场（效果图）
- 大桥维修现场（官方图）
- 大桥维修现场（图片来自网络）
- 大桥维修现场（图片由滨河交通提供）
- 维修后的大桥效果图（市交通局提供）
- 图为大桥维修现场
- 图为大桥维修现场（资料图）。
- 上图：大桥维修现场。李明摄
- 上图为大桥维修现场。李明摄
- 左图：大桥维修现场。李明摄
- 图①②：大桥维修现场。李明摄
- ↑大桥维修现场。李明摄
- ▲大桥维修现场。图/视觉中国
- ▲ 大桥维修现场 图源：网络
- △大桥维修现场
- ■大桥维修现场。李明 摄
- ●大桥维修现场。李明 摄
- ◎大桥维修现场（李明 摄）
- 滨河发布供图：大桥维修现场
- 李明 摄：大桥维修现场
+ 图里的大桥已经看不出三十年前的样子。
+ 他说，这张图是王芳摄的。
+ 摄影是他退休后的爱好。
+ 来源复杂的砂石让检测变得困难。
+ 提供帮助的人越来越多。
+ 网友拍下的视频引发关注。
+ 图片编辑王芳已经在报社工作二十年。
+ 供图单位名单将在下月公布。
+ 截图不能单独作为证据，律师说。
+ 设计师李明认为桥应该更轻。
+ 作者系滨河大学教授。
+ 影像资料显示，裂缝在扩大。
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦图为工人在大桥上作业。李明 摄⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦图为工人在大桥上作业。（资料图）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（图为工人在大桥上作业。李明摄）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦▲工人在大桥上作业。图/视觉中国⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦上图：工人在大桥上作业。李明摄⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（李明 摄影报道）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦记者 李明 文/图⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（文/图 李明）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（记者 李明 通讯员 王芳 文/图）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦图片来源于网络⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦图源网络，侵删⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（图源网络，侵删）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦【图源：央视新闻】⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦[图片来源：滨河发布]⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（视频来源：滨河发布）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦视频：李明 剪辑：王芳⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（视频：李明）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦制图：李明⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦摄影：李明⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦ 摄影：李明⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（摄影：李明）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦©视觉中国⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（附图）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（如图）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（见图）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的⟦（见图）⟧，加固之后可以再用三十年。
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的⟦（下图）⟧，加固之后可以再用三十年。
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的。⟦（李明摄）⟧加固之后，大桥预计可以再用三十年。
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的。⟦李明 摄⟧ 加固之后，大桥预计可以再用三十年。
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的。⟦新华社记者 李明 摄⟧加固之后，大桥预计可以再用三十年。
~ ⟦李明 摄 ⟧市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。
~ ⟦图/李明 ⟧市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。
~ ⟦【图/李明】⟧市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。
~ ⟦图源：央视新闻 ⟧市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。
~ ⟦（资料图）⟧市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。
~ ⟦资料图片 ⟧市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。
~ ⟦图为大桥维修现场。李明摄 ⟧市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦李明摄⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦李明/摄⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（受访者供图）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦受访者供图⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦视觉中国供图⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦视觉中国⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦图虫创意⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦央视截图⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（央视新闻截图）⟧
~ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。⟦（图片由AI生成）⟧
+ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。（记者 李明）
+ 市交通局负责人说，两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。（新华社）
+ 市交通局负责人说，两根主梁（长三十米）的裂缝是去年冬天检查时发现的，加固之后可以再用三十年（不含桥墩）。
- VCG 211402918735
- 图虫创意-2093847261
- 新华社照片,安东,2月6日
- 无人机操作 孟林
- 全景体育图片社
- 青铜拓片：县文管所藏
- 后人捐赠,省博物馆典藏
- 上图均为记者在现场所拍 记者/孟林
- 文联提供/摄影孟林
- 读者爆料图
- 水务局照片
- 出版社提供海报
- 产品图：官方；数据制图：孟林
- （步骤图：灶台香）
- 手绘：孟林
- 数据可视化：孟林
- ps：部分图片来自当地文旅
- 文．图/孟林
- 新车外观 | 车间评测实拍
- ↓ 新旧证件对比
- ☝ 开工现场
- ◀ 修缮后的站台
- （上图）搬迁前的旧厂房
- [图3] 五年走势
- 图一 五年走势
- 图注：正在组装的叶片
- 图中为获救的海龟
- 前排左起：孟林、李可
- 从左至右：孟林、李可
- 网页截图：售票系统无法登录
- 示意图，非当事人。
- 封路示意图
- 图为示意
- <<左右滑动查看更多图片>>
+ 影片由孟林执导，摄影指导是拿过三次奖的老搭档。
+ 导演：孟林 编剧：李可 摄影：何一
+ 图为，是他祖父名字里的一个字。
+ 图中的男子后来被证实是店主的弟弟。
+ 左起第一间是他的办公室。
`],
  ["zh-Hant", ["濱河大橋封閉維修","交通局表示，濱河大橋下月起封閉維修，工期預計十一週，期間車輛須改道舊收費站，公車路線同步調整，請民眾提早出門。","附近居民指出，大橋落成三十多年來已維修兩次，每次封閉都讓上班路程多走半小時，盼望這次能夠一次修好，不要再拖延。","交通局官員說，這次維修將更換全部伸縮縫與支座，並對兩根開裂的主樑進行補強，費用由市府編列預算支應，不另外收費。"], `
- 圖／記者李明攝
- （圖／翻攝自Google Map）
- （圖／翻攝畫面）
- （資料照，記者李明攝）
- 圖片來源：Shutterstock
- 圖片來源／達志影像
- 圖片來源:路透社
- 照片來源：交通局
- 照片提供：交通局
- 攝影／李明
- 攝影：李明
- 李明攝
- 記者李明／攝影
- 交通局提供
- 本報資料照片
- 聯合報系資料照片
- 美聯社
- 路透
- 翻攝自臉書
- 取自臉書粉專
- 截圖自YouTube
- 示意圖。圖／Pexels
- 圖為示意圖，圖／AI生成
- AI示意圖
- 圖／AI生成
- （圖／AI生成示意圖）
- 首圖來源：Unsplash
- 影片來源：YouTube
- 網路圖片
- 網上圖片
- 大橋維修現場。（圖／交通局提供）
- 大橋維修現場。圖／記者李明攝
- 大橋維修現場。（記者李明攝）
- 大橋維修現場。（李明攝）
- 大橋維修現場。記者李明／攝影
- 大橋維修現場。（法新社）
- ▲大橋維修現場。（圖／讀者提供）
- ▼大橋維修現場。（圖／取自Google地圖）
- 圖說：大橋維修現場。（李明攝）
- 大橋維修現場（圖：政府新聞處）
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的。⟦（圖／交通局提供）⟧
~ 他告訴記者，三十年前自己就是造橋工人，如今每天從橋上走過。⟦（李明攝）⟧
~ ⟦（圖／交通局提供）⟧據了解，濱河大橋下月起封閉維修，預計工期十一週，屆時將有六條公車路線調整。
~ 前兩次維修分別花費三百萬元與五百萬元⟦（資料照）⟧，這一次的預算則是一千二百萬元。
+ 照片裡的大橋，還是三十年前的樣子。
+ 他拍的照片在臉書轉了上萬次。
+ 圖書館的位置沒有改變。
+ 攝影師老李已經拍了三十年大橋。
+ 「圖片取自網路」不是免責的理由，法官說。
+ 來源不明的砂石遭到退回。
+ 影片中，一名男子正翻越護欄。
+ 作者認為，橋的壽命取決於養護。
+ 提供線索者可獲獎金五千元。
+ 他說：「那張圖是我畫的。」
- 圖：李明攝
- 圖/李明攝
- 圖／李明
- 圖／讀者提供
- 圖／業者提供
- 圖／取自李明臉書
- 圖／擷取自YouTube
- 圖／截自YouTube
- 圖／擷自臉書
- 圖／翻攝自微博
- 圖／中央社
- 圖／路透社
- 圖／美聯社
- 圖／法新社／達志影像
- 圖／AP
- 圖／TVBS
- 圖／資料照
- 圖／報系資料照
- 圖／NOWnews資料照片
- 圖／示意圖
- （示意圖／Pexels）
- （示意圖／取自pixabay）
- （示意圖非當事人／取自unsplash）
- （圖／示意圖／Pixabay）
- （圖／資料照）
- （圖／記者李明攝影）
- （圖/記者李明攝，2024.05.06）
- （圖：now新聞）
- （圖：網路）
- （網圖）
- （網上圖片）
- （網絡圖片）
- （影片截圖）
- （影片擷圖）
- （fb圖片）
- （Facebook圖片）
- （Facebook）
- （IG圖片）
- （Getty Images）
- （Shutterstock）
- （視覺中國）
- （新華社）
- （新華社資料圖片）
- （路透社）
- （美聯社）
- （歐新社）
- （法新社）
- （中央社）
- （中央社記者李明攝 113年2月10日）
- （中央社檔案照片）
- （資料圖片／李明攝）
- （李明攝）
- （李明 攝）
- （李明攝影）
- （本報記者李明攝）
- （記者李明翻攝）
- （記者李明／攝影）
- （讀者提供）
- （受訪者供圖）
- （受訪者提供）
- （受訪者提供圖片）
- （由受訪者提供）
- （被訪者提供）
- （警方提供）
- （警方供圖）
- （民眾提供）
- （翻攝照片）
- （翻攝網路）
- （翻攝自網路）
- （政府新聞處圖片）
- （政府新聞處）
- （AI生成圖片）
- （AI示意圖）
- （合成圖片）
- 相片來源：李明
- 相片：李明
- 照片：李明
- 攝影李明
- 攝影 李明
- 攝影｜李明
- 攝影／記者李明
- 攝影：李明、王芳
- 記者李明攝影
- 記者李明／翻攝
- 文／李明 攝影／王芳
- 文：李明 攝：王芳
- 文／記者李明 圖／業者提供
- 撰文／李明 攝影／王芳
- 撰文：李明 攝影：王芳
- 採訪、攝影／李明
- 圖文／李明
- 文、圖／李明
- 圖、文／李明
- 圖片提供：李明
- 圖片提供／李明
- 照片提供／李明
- 圖片來源：法新社
- 圖片來源 : Pixabay
- 圖片來源：取自網路
- 圖片翻攝自臉書
- 圖片取自網路
- 圖片由受訪者提供
- 圖片授權：達志影像
- 圖：Shutterstock
- 首圖／李明攝
- 封面圖片來源：達志影像
- 製圖：李明
- 繪圖／李明
- 影片來源：讀者提供
- 影片：李明
- 影片／記者李明攝
- 畫面翻攝自YouTube
- 翻攝畫面
- 翻攝照片
- 資料照
- 資料照片
- 資料圖片
- 檔案照片
- 本報資料照
- 聯合報系資料照
- 路透資料照
- 美聯社資料照
+ 大橋維修現場 ¶- 圖／ ¶- 李明攝
+ 大橋維修現場 ¶- 攝影 ¶- 李明
+ 大橋維修現場 ¶- 李明攝
+ 大橋維修現場 ¶- （李明攝）
- 大橋維修現場。(圖／記者李明攝)
- 大橋維修現場。（圖：李明攝）
- 大橋維修現場。（中央社記者李明攝 113年2月10日）
- 大橋維修現場。（中央社檔案照片）
- 大橋維修現場。（記者李明翻攝）
- 大橋維修現場。記者李明翻攝
- 大橋維修現場。記者李明攝
- 大橋維修現場。李明攝
- 大橋維修現場。圖／業者提供
- 大橋維修現場。圖／取自Google Maps
- 大橋維修現場。圖：法新社
- 大橋維修現場。路透
- 大橋維修現場。美聯社
- 大橋維修現場。 路透社
- 大橋維修現場。（網上圖片）
- 大橋維修現場。（網圖）
- 大橋維修現場。（影片截圖）
- 大橋維修現場。（Getty Images）
- 大橋維修現場。（AP）
- 大橋維修現場。（新華社）
- 大橋維修現場。讀者提供
- 大橋維修現場。取自臉書
- 大橋維修現場。（取自臉書）
- 大橋維修現場。（翻攝自李明臉書）
- 大橋維修現場。（資料照，交通局提供）
- 大橋維修現場。（資料照，記者李明攝）
- 大橋維修現場（圖／取自臉書）
- 大橋維修現場 圖：李明
- 大橋維修現場｜圖：李明
- 大橋維修現場（李明攝）
- 大橋維修現場（Photo by 李明）
- 大橋維修現場／李明攝
- 圖為大橋維修現場。（李明攝）
- 圖為大橋維修現場。圖／交通局提供
- ▲大橋維修現場。（圖／記者李明攝，下同）
- ▲ 大橋維修現場。（圖／翻攝）
- △大橋維修現場。（讀者提供）
- ▲大橋維修現場
- ▲▼大橋維修現場。（圖／記者李明攝）
+ 圖中的大橋已經看不出三十年前的樣子。
+ 他說，這張圖是王芳攝的。
+ 攝影是他退休後的興趣。
+ 來源複雜的砂石讓檢測變得困難。
+ 網友拍下的影片引發關注。
+ 圖片編輯王芳已經在報社工作二十年。
+ 截圖不能單獨作為證據，律師說。
+ 影像資料顯示，裂縫正在擴大。
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦圖為工人在大橋上作業。（李明攝）⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦（見圖）⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的⟦（見圖，李明攝）⟧，補強之後可以再用三十年。
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的⟦（圖／李明攝）⟧，補強之後可以再用三十年。
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦圖／交通局提供⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦攝影：李明⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦（網上圖片）⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦（翻攝自臉書）⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦翻攝自臉書⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦（示意圖／Pixabay）⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦記者李明攝⟧
~ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。⟦路透社⟧
+ 交通局長說，兩根主樑的裂縫是去年冬天檢查時發現的，補強之後可以再用三十年。（中央社）
- 隧道口的車龍。圖╱市民孟先生
- 維基共享資源，公有領域
- 車站舊照：孟家珍藏
- 警方提供畫面
- 攝影師孟立言
- 圖片非當事人
- 檔案相片
- 資料照片：已停駛的舊車廂
- ←單位已用木板封起
- 圖說：開幕式現場
- 由左至右：議員、局長
- 開發案模擬圖
~ ⟦達志影像 ⟧終場前十一秒，他在弧頂接球，起跳出手，全場起立。
~ 老師傅把竹篾放進水裡泡軟⟦〔攝影／孟立言〕⟧，再一根根剖開。
~ 老師傅說，這門手藝學了三年才能出師，如今只剩他一人還在做。⟦擷取自網友爆料影片⟧
~ 老師傅說，這門手藝學了三年才能出師，如今只剩他一人還在做。⟦圖片由商會提供，特此鳴謝⟧
+ 圖為，是孟先生父親的名字。
+ 警方提供兩條求助專線，市民可匿名舉報。
`],
  ["ja", ["湾岸大橋、来月から通行止め","市は６日、湾岸大橋を来月から十一週間通行止めにし、伸縮装置と支承をすべて取り換えると発表した。迂回路は旧料金所の道路を使う。","近くの住民は「これまで二度の工事でも通勤に三十分余計にかかった。今度こそ一度で終わらせてほしい」と話し、説明会の開催を求めている。","市道路課によると、主桁二本に昨年の冬の点検でひびが見つかった。費用は十二億円で、全額を市が負担する方針だという。"], `
- 写真：山田太郎
- 写真＝山田太郎
- 写真／山田太郎
- 撮影：山田太郎
- 撮影・山田太郎
- 撮影＝山田太郎
- （撮影・山田太郎）
- （C）東湾新聞社
- (C)ORICON
- ©共同通信社
- 写真提供：東湾市
- 写真提供＝東湾市
- 東湾市提供
- （東湾市提供）
- ロイター
- ロイター/アフロ
- 写真は共同
- 写真：アフロ
- 写真：ゲッティイメージズ
- 写真：山田太郎/アフロ
- 提供：東湾市
- 画像：東湾市
- 画像提供：東湾市
- 画像は東湾市公式Xから
- 出典：東湾市ホームページ
- ※写真はイメージです
- ※画像はイメージです
- 写真はイメージ（PIXTA）
- イメージ画像（生成AIで作成）
- 画像は生成AIで作成
- 動画：東湾テレビ
- 湾岸大橋の工事現場＝６日、東湾市（山田太郎撮影）
- 湾岸大橋の工事現場＝６日午後、東湾市、山田太郎撮影
- 湾岸大橋の工事現場＝東湾市提供
- 湾岸大橋の工事現場（写真：東湾市）
- 湾岸大橋の工事現場（東湾市提供）
- 湾岸大橋の工事現場 写真：山田太郎
- 湾岸大橋の工事現場（共同）
- 湾岸大橋の工事現場 (C)東湾新聞社
- 拡大する湾岸大橋の工事現場＝６日、山田太郎撮影
~ 市長は「二度と同じことは起こさない」と話した。⟦（写真：山田太郎）⟧
~ 主桁のひびは昨年の冬の点検で見つかったという⟦＝写真＝⟧。
~ 元作業員の男性は毎朝この橋を渡り、欄干のさびを手で確かめているという⟦（写真）⟧。
+ 写真の橋は三十年前の姿だ。
+ 彼が撮影した動画は百万回再生された。
+ 写真を見て驚いたという声が相次いだ。
+ 図面を広げ、三本目の桁を指さした。
+ 「画像は本物だ」と市の担当者は述べた。
+ 撮影は禁止されている。
+ 出典の分からない砂利は返品された。
+ 提供された資料には日付がなかった。
+ 橋の寿命は手入れで決まる。
+ 映像には、男が欄干を越える様子が映っていた。
~ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した⟦（写真）⟧。
~ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した⟦＝写真上＝⟧。
~ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。⟦（山田太郎撮影）⟧
~ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。⟦写真：東湾市⟧
~ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。⟦（写真は東湾市提供）⟧
~ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。⟦撮影・山田太郎⟧
~ 市長は「二度と同じことは起こさない」と話し⟦（写真）⟧、点検の回数を年四回に増やす考えを示した。
~ 市長は「二度と同じことは起こさない」と話し⟦＝写真＝⟧、点検の回数を年四回に増やす考えを示した。
~ 市長⟦（写真左）⟧は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。
~ ⟦（写真：東湾市）⟧市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。
+ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。（共同）
+ 市長は「二度と同じことは起こさない」と話し、点検の回数を年四回に増やす考えを示した。【山田太郎】
`],
  ["ko", ["해안대교 다음 달 통제","시는 6일 해안대교를 다음 달부터 11주 동안 통제하고 신축이음과 받침을 모두 교체한다고 밝혔다. 차량은 옛 요금소 길로 돌아가야 한다.","인근 주민들은 “두 번의 공사 때도 출근길이 30분씩 늘었다”며 이번에는 한 번에 끝내 달라고 요구했다. 설명회는 20일 열린다.","시 도로과 관계자는 “지난겨울 점검에서 주형 두 개에 금이 간 것을 발견했다”고 설명했다. 비용 12억 원은 시가 모두 부담한다."], `
- 사진=연합뉴스
- 사진 = 연합뉴스
- 사진/연합뉴스
- 사진=뉴시스 제공
- 사진제공=해안시
- 사진 제공=해안시
- 사진=김철수 기자
- 사진 김철수 기자
- 김철수 기자 촬영
- (사진=연합뉴스)
- [사진=해안시 제공]
- [사진 연합뉴스]
- [연합뉴스]
- ⓒ연합뉴스
- ⓒ 뉴스1
- 연합뉴스 제공
- 해안시 제공
- 독자 제공
- 게티이미지뱅크
- 이미지=게티이미지뱅크
- 자료사진
- 연합뉴스 자료사진
- 사진=픽사베이
- 그래픽=김철수
- 영상=해안시
- 유튜브 캡처
- 사진=유튜브 캡처
- 사진=챗GPT 생성
- AI 생성 이미지
- 이미지=생성형 AI
- 해안대교 공사 현장. 사진=해안시
- 해안대교 공사 현장. 연합뉴스
- 해안대교 공사 현장. /연합뉴스
- 해안대교 공사 현장 [사진=해안시]
- 해안대교 공사 현장 (사진=해안시)
- 해안대교 공사 현장. (해안시 제공)
- 해안대교 공사 현장. 해안시 제공
- 6일 해안대교에서 인부들이 작업을 하고 있다. 김철수 기자
- 6일 해안대교에서 인부들이 작업을 하고 있다. 2024.5.6/뉴스1 ⓒ News1 김철수 기자
- ▲ 해안대교 공사 현장. ⓒ해안일보
~ 시장은 “다시는 이런 일이 없을 것”이라고 말했다.⟦ (사진=해안시)⟧
~ 그는 30년 전 다리를 놓은 인부였다며 지금도 매일 건넌다고 했다.⟦ [사진=김철수 기자]⟧
~ ⟦(사진=해안시) ⟧시는 해안대교를 다음 달부터 11주 동안 통제하고 신축이음을 모두 교체한다고 밝혔다.
+ 사진 속 다리는 30년 전 모습이다.
+ 그가 찍은 사진은 만 번 넘게 공유됐다.
+ 영상에는 한 남성이 난간을 넘는 장면이 담겼다.
+ 그래픽 디자이너였던 그는 고향으로 돌아왔다.
+ 자료를 제공한 직원은 징계를 받았다.
+ 출처를 알 수 없는 자갈은 반품됐다.
+ “사진은 진짜다”라고 시 관계자는 말했다.
+ 촬영은 금지돼 있다.
+ 도면을 펼쳐 세 번째 주형을 가리켰다.
+ 그림 한 장이 다리를 살렸다.
~ 시장은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다.⟦ 사진=해안시⟧
~ 시장은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다.⟦ [사진=해안시 제공]⟧
~ 시장은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다.⟦ /사진 제공=해안시⟧
~ 시장은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다.⟦ 해안시 제공⟧
~ 시장은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다⟦(사진)⟧.
~ 시장⟦(사진)⟧은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다.
~ 시장⟦(사진 왼쪽)⟧은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다.
~ ⟦[사진=해안시] ⟧시장은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다.
+ 시장은 “다시는 이런 일이 없을 것”이라며 점검 횟수를 한 해 네 번으로 늘리겠다고 말했다. (연합뉴스)
`],
  ["de", ["Hafenbrücke wird gesperrt","Die Stadt sperrt die Hafenbrücke ab dem kommenden Monat für elf Wochen, wie das Tiefbauamt am Montag mitteilte; Autos werden über die alte Mautstraße geleitet.","Anwohner klagen, schon bei den beiden früheren Sperrungen habe der Weg zur Arbeit eine halbe Stunde länger gedauert, und fordern eine Versammlung im Rathaus.","Zwei Träger hatten bei der Prüfung im vergangenen Winter Risse gezeigt. Die Kosten von zwölf Millionen Euro trägt die Stadt allein, sagte der Amtsleiter."], `
- Foto: dpa/Max Muster
- Foto: Max Muster/dpa-tmn
- Foto: picture alliance / dpa
- Foto: picture alliance/dpa | Max Muster
- Foto: IMAGO/Max Muster
- Foto: Stadt Hafen
- Foto: privat
- Foto: zvg
- Bild: Keystone
- Bild: Keystone/Max Muster
- Bild: KI-generiert
- Bild: mit KI erstellt
- Bildquelle: Stadt Hafen
- Bildnachweis: Adobe Stock
- Quelle: dpa
- Quelle: imago images
- © dpa
- © Max Muster
- (c) dpa
- Max Muster/dpa
- (Foto: dpa)
- (Symbolbild)
- (Archivbild)
- Symbolfoto: Max Muster
- Grafik: dpa
- Illustration: Max Muster
- Video: dpa
- Fotos: Max Muster (3), Stadt Hafen
- Fotografiert von Max Muster
- Text und Fotos: Max Muster
- Die Hafenbrücke am Abend. Foto: Max Muster
- Die Hafenbrücke am Abend. (Foto: dpa)
- Die Hafenbrücke am Abend. © Max Muster
- Die Hafenbrücke am Abend. Max Muster / dpa
- Die Hafenbrücke am AbendFoto: dpa
- Die Hafenbrücke am Abend – Foto: Stadt Hafen
- Die Hafenbrücke am Abend | Bild: BR
- Die Hafenbrücke am Abend [Quelle: dpa]
- Die Hafenbrücke am Abend. (zvg)
- Bürgermeisterin Erika Muster (links) eröffnet die Brücke. Bild: Max Muster
~ Der Amtsleiter sagte, die Risse seien im Winter entdeckt worden.⟦ Foto: dpa⟧
~ "Uns hat niemand gefragt", sagt Herr Huber, der seit 40 Jahren daneben wohnt.⟦ (Foto: Max Muster)⟧
~ ⟦Foto: dpa ⟧Die Stadt sperrt die Hafenbrücke ab dem kommenden Monat, weil zwei Träger Risse haben, wie das Amt mitteilte.
~ ⟦(Foto: dpa) ⟧Die Stadt sperrt die Hafenbrücke ab dem kommenden Monat, weil zwei Träger Risse haben, wie das Amt mitteilte.
+ Das Foto zeigt die Brücke vor dreißig Jahren.
+ Die Bilder des Risses wurden tausendfach geteilt.
+ Quelle des Flusses ist ein Feld hinter der Kirche.
+ Video: So kommen Sie an der Sperrung vorbei?
+ Foto verboten, steht auf dem Schild.
+ Er bedankte sich bei dem Fotografen Max Muster.
+ Bild der Verwüstung am Ufer
+ Die Zeichnung stammt von einem Kind.
+ Die Grafik hängt seit Jahren im Rathaus.
+ Wer ein Bild hat, soll sich melden, sagte die Polizei.
~ Der Amtsleiter⟦ (Foto)⟧ sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.
~ Der Amtsleiter⟦ (im Bild)⟧ sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.
~ Der Amtsleiter⟦ (siehe Foto)⟧ sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.
~ Der Amtsleiter sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.⟦Foto: dpa⟧
~ Der Amtsleiter sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.⟦ Foto: Max Muster⟧
~ Der Amtsleiter sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.⟦ (Bild: zVg)⟧
~ Der Amtsleiter sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.⟦ [Symbolbild]⟧
~ Der Amtsleiter sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.⟦ © dpa⟧
~ ⟦Bild: Max Muster ⟧Der Amtsleiter sagte, die Risse seien im Winter bei der Prüfung entdeckt worden.
+ Der Amtsleiter sagte, die Risse seien im Winter bei der Prüfung entdeckt worden. (dpa)
`],
  ["fr", ["Le pont du port fermé pour travaux","La ville fermera le pont du port pendant onze semaines à partir du mois prochain, a annoncé lundi le service des routes ; les voitures passeront par l'ancien péage.","Les riverains rappellent que les deux fermetures précédentes allongeaient d'une demi-heure le trajet du matin et demandent une réunion publique à la mairie.","Deux poutres montraient des fissures lors du contrôle de l'hiver dernier. Le coût, douze millions d'euros, sera supporté par la ville seule, selon la maire."], `
- Photo : Jean Dupont
- Photo Jean Dupont
- Photo AFP
- © AFP
- © Jean Dupont / AFP
- ©Jean Dupont
- Crédit photo : Jean Dupont
- Crédits : Jean Dupont/AFP
- Crédit : Ville du Port
- (Photo : Jean Dupont)
- (Photo AFP)
- (Crédit photo : DR)
- DR
- D.R.
- Photo DR
- Photo d'illustration
- Photo d'archives
- Image d'illustration. © AFP
- Illustration : Jean Dupont
- Image générée par intelligence artificielle
- Image générée par IA
- Vidéo : Jean Dupont
- Capture d'écran
- Capture d'écran YouTube
- Source : AFP
- Jean Dupont/AFP
- Jean Dupont - AFP
- PHOTO JEAN DUPONT, LA PRESSE
- Archives La Presse
- Photo fournie par la famille
- Le pont du port, au crépuscule. Photo : Jean Dupont
- Le pont du port, au crépuscule. (Photo Jean Dupont)
- Le pont du port, au crépuscule. © Jean Dupont
- Le pont du port, au crépuscule. Photo AFP
- Le pont du port, au crépuscule. - AFP
- Le pont du port, au crépuscule. | JEAN DUPONT / OUEST-FRANCE
- Le pont du port, au crépuscule. JEAN DUPONT / AFP
- Le pont du port, au crépuscule (illustration).
- Le pont du port, au crépusculePhoto DR
- Le pont du port en 2019. Archives Jean Dupont
~ La maire a expliqué que les fissures avaient été découvertes cet hiver.⟦ (Photo Jean Dupont)⟧
~ « On ne nous a rien demandé », regrette Paul Hubert, qui habite à côté depuis quarante ans.⟦ Photo : Jean Dupont⟧
~ ⟦(Photo AFP) ⟧La ville fermera le pont du port pendant onze semaines parce que deux poutres sont fissurées, selon la maire.
+ La photo montre le pont il y a trente ans.
+ Les images de la fissure ont été partagées des milliers de fois.
+ La source de la rivière est un champ derrière l'église.
+ Il a remercié le photographe, Jean Dupont.
+ Photo interdite, dit le panneau.
+ Crédit immobilier : ce qui change
+ Vidéo : la grande illusion ?
+ Le dessin est d'un enfant du quartier.
+ Les archives de la ville ouvriront en mai.
+ Image trompeuse, selon la préfecture.
~ La maire⟦ (photo)⟧ a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.
~ La maire⟦ (notre photo)⟧ a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.
~ La maire⟦ (photo ci-dessus)⟧ a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.
~ La maire a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.⟦ Photo Jean Dupont⟧
~ La maire a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.⟦ © AFP⟧
~ La maire a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.⟦Photo DR⟧
~ La maire a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.⟦ - Photo AFP⟧
~ ⟦Photo AFP ⟧La maire a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle.
+ La maire a expliqué que les fissures avaient été découvertes cet hiver, lors du contrôle. (AFP)
`],
  ["es", ["Cierran el puente del puerto por obras","La ciudad cerrará el puente del puerto durante once semanas a partir del mes próximo, informó el lunes la oficina de caminos; los autos irán por el viejo peaje.","Los vecinos recuerdan que los dos cierres anteriores alargaron media hora el viaje al trabajo y piden una reunión pública en la municipalidad.","Dos vigas mostraron grietas en la inspección del invierno pasado. El costo, doce millones de euros, lo pagará solo la ciudad, según el alcalde."], `
- Foto: Juan Pérez
- Foto: EFE
- Foto: EFE/Juan Pérez
- Foto: Europa Press
- Foto: Getty Images
- Foto: Especial
- Foto: Cuartoscuro
- Foto: Twitter @juanperez
- Foto: X / @juanperez
- Foto: Captura de pantalla
- Foto: Cedida
- Foto de archivo
- Foto Archivo
- Fotografía: Juan Pérez
- Fotografía de Juan Pérez
- Imagen: Juan Pérez
- Imagen generada con IA
- Imagen creada con inteligencia artificial
- Imagen de archivo
- Crédito: Juan Pérez
- Créditos: Juan Pérez
- (Foto: AP)
- (Juan Pérez / El Diario)
- Juan Pérez / El Diario
- EFE/Juan Pérez
- EFE
- Video: Juan Pérez
- Ilustración: Juan Pérez
- Gráfico: Juan Pérez
- Fuente: EFE
- El puente del puerto al anochecer. Foto: Juan Pérez
- El puente del puerto al anochecer. EFE/Juan Pérez
- El puente del puerto al anochecer. (Foto: Juan Pérez)
- El puente del puerto al anochecer. JUAN PÉREZ
- El puente del puerto al anochecer. / JUAN PÉREZ
- El puente del puerto al anochecer / EFE
- El puente del puerto al anochecer | Foto: Juan Pérez
- El puente del puerto al anochecer. - EUROPA PRESS
- El puente del puerto al anochecer.Juan Pérez
- El alcalde, a la izquierda, abre el puente. Foto: Cortesía
~ El alcalde dijo que las grietas se descubrieron en invierno.⟦ (Foto: Juan Pérez)⟧
~ «Nadie nos preguntó», lamenta Pablo Ruiz, que vive al lado desde hace cuarenta años.⟦ Foto: EFE⟧
~ ⟦(Foto: EFE) ⟧La ciudad cerrará el puente durante once semanas porque dos de sus vigas tienen grietas, según el alcalde.
+ La foto muestra el puente hace treinta años.
+ Las imágenes de la grieta se compartieron miles de veces.
+ La fuente del río es un campo detrás de la iglesia.
+ Agradeció al fotógrafo Juan Pérez.
+ Prohibido sacar fotos, dice el cartel.
+ Crédito hipotecario: lo que cambia
+ Video: ¿cómo llegar al puente?
+ El dibujo es de un niño del barrio.
+ El archivo de la ciudad abrirá en mayo.
+ Imagen engañosa, según la policía.
~ El alcalde⟦ (foto)⟧ dijo que las grietas se descubrieron en invierno, durante la inspección anual.
~ El alcalde⟦ (en la foto)⟧ dijo que las grietas se descubrieron en invierno, durante la inspección anual.
~ El alcalde dijo que las grietas se descubrieron en invierno, durante la inspección anual.⟦ FOTO: EFE⟧
~ El alcalde dijo que las grietas se descubrieron en invierno, durante la inspección anual.⟦ / Foto: Juan Pérez⟧
~ El alcalde dijo que las grietas se descubrieron en invierno, durante la inspección anual.⟦ (Imagen: Cortesía)⟧
~ El alcalde dijo que las grietas se descubrieron en invierno, durante la inspección anual.⟦Foto: EFE⟧
~ ⟦Foto: EFE ⟧El alcalde dijo que las grietas se descubrieron en invierno, durante la inspección anual.
+ El alcalde dijo que las grietas se descubrieron en invierno, durante la inspección anual. (EFE)
`],
  ["pt", ["Ponte do porto fecha para obras","A cidade fechará a ponte do porto durante onze semanas a partir do próximo mês, informou na segunda-feira o departamento de estradas; os carros irão pela antiga praça de pedágio.","Os moradores lembram que os dois fechamentos anteriores aumentaram em meia hora a viagem para o trabalho e pedem uma reunião pública na prefeitura.","Duas vigas mostraram rachaduras na inspeção do inverno passado. O custo, doze milhões de reais, será pago pela cidade, segundo o prefeito."], `
- Foto: João Silva
- Foto: João Silva/Folhapress
- Foto: Agência Brasil
- Foto: Rita Moura/Agência Brasil
- Foto: Reprodução
- Foto: Reprodução/TV Globo
- Foto: Divulgação/Prefeitura
- Foto: Arquivo pessoal
- Foto: Arquivo Pessoal/Reprodução
- Foto: Getty Images
- Fotos: João Silva
- Imagem: João Silva
- Imagem: Divulgação
- Imagem gerada por IA
- Imagem gerada por inteligência artificial
- Imagem ilustrativa
- Crédito: João Silva
- Créditos: Divulgação
- (Foto: João Silva)
- (João Silva/Estadão Conteúdo)
- João Silva / Estadão
- Reprodução/Instagram
- Divulgação/PM
- Lusa
- LUSA/João Silva
- Vídeo: João Silva
- Ilustração: João Silva
- Arte/UOL
- Fonte: Agência Brasil
- © Reuters
- A ponte do porto ao anoitecer. Foto: João Silva
- A ponte do porto ao anoitecer — Foto: João Silva/g1
- A ponte do porto ao anoitecer (Foto: João Silva)
- A ponte do porto ao anoitecer - João Silva/Folhapress
- A ponte do porto ao anoitecer | João Silva/Divulgação
- A ponte do porto ao anoitecer. Divulgação/Prefeitura
- A ponte do porto ao anoitecerFoto: Divulgação
- A ponte do porto ao anoitecer Imagem: João Silva/UOL
- A ponte do porto ao anoitecer. © João Silva
- O prefeito (à esquerda) abre a ponte. Foto: Secom
~ O prefeito disse que as rachaduras foram descobertas no inverno.⟦ (Foto: João Silva)⟧
~ "Ninguém nos perguntou", lamenta Paulo Reis, que mora ao lado há quarenta anos.⟦ Foto: Lusa⟧
~ ⟦(Foto: Lusa) ⟧A cidade fechará a ponte durante onze semanas porque duas vigas têm rachaduras, segundo o prefeito.
+ A foto mostra a ponte há trinta anos.
+ As imagens da rachadura foram compartilhadas milhares de vezes.
+ A fonte do rio é um campo atrás da igreja.
+ Agradeceu ao fotógrafo João Silva.
+ Proibido fotografar, diz a placa.
+ Crédito imobiliário: o que muda
+ Vídeo: como chegar à ponte?
+ O desenho é de uma criança do bairro.
+ O arquivo da cidade abrirá em maio.
+ Imagem enganosa, segundo a polícia.
~ O prefeito⟦ (foto)⟧ disse que as rachaduras foram descobertas no inverno, durante a inspeção anual.
~ O prefeito⟦ (na foto)⟧ disse que as rachaduras foram descobertas no inverno, durante a inspeção anual.
~ O prefeito disse que as rachaduras foram descobertas no inverno, durante a inspeção anual.⟦ — Foto: João Silva/g1⟧
~ O prefeito disse que as rachaduras foram descobertas no inverno, durante a inspeção anual.⟦Foto: Divulgação⟧
~ ⟦Foto: Divulgação ⟧O prefeito disse que as rachaduras foram descobertas no inverno, durante a inspeção anual.
+ O prefeito disse que as rachaduras foram descobertas no inverno, durante a inspeção anual. (Lusa)
`],
  ["ru", ["Портовый мост закроют на ремонт","Город закроет портовый мост на одиннадцать недель со следующего месяца, сообщили в понедельник в дорожном управлении; машины поедут в объезд по старой дороге.","Жители вспоминают, что во время двух прошлых ремонтов дорога на работу занимала на полчаса больше, и просят провести собрание в мэрии.","Две балки дали трещины, это обнаружили при зимнем осмотре. Стоимость работ, двенадцать миллионов рублей, город оплатит сам, сказал мэр."], `
- Фото: Иван Петров
- Фото Ивана Петрова
- Фото: ТАСС
- Фото: Иван Петров/ТАСС
- Фото: РИА Новости / Иван Петров
- Фото: соцсети
- Фото: скриншот видео
- Фото: t.me/portcity
- Фото: пресс-служба правительства области
- Фото: из открытых источников
- Фото из архива редакции
- Фото из личного архива Ивана Петрова
- Фото предоставлено пресс-службой
- Фотография: Иван Петров
- Фотограф: Иван Петров
- Источник фото: ТАСС
- Источник: ТАСС
- Автор фото: Иван Петров
- © РИА Новости / Иван Петров
- © Фото: Иван Петров
- Иван Петров/ТАСС
- Иван Петров / РИА Новости
- ТАСС
- (Фото: Иван Петров)
- Видео: Иван Петров
- Кадр из видео
- Иллюстрация: Иван Петров
- Изображение создано нейросетью
- Изображение сгенерировано нейросетью
- Скриншот видео
- Портовый мост вечером. Фото: Иван Петров
- Портовый мост вечером. © Иван Петров
- Портовый мост вечером. Иван Петров / ТАСС
- Портовый мост вечером. Фото Ивана Петрова
- Портовый мост вечером. Источник: ТАСС
- Портовый мост вечером (фото: Иван Петров)
- Портовый мост вечером. Фото из архива редакции
- Портовый мост вечеромФото: ТАСС
- Портовый мост вечером | Фото: Иван Петров
- Мэр (слева) открывает мост. Фото: пресс-служба мэрии
~ Мэр рассказал, что трещины обнаружили зимой.⟦ Фото: Иван Петров⟧
~ «Нас никто не спросил», — говорит Павел Рябов, который живёт рядом сорок лет.⟦ (Фото: ТАСС)⟧
~ ⟦(Фото: ТАСС) ⟧Город закроет мост на одиннадцать недель, потому что две его балки дали трещины, сообщил мэр.
+ На фото мост тридцать лет назад.
+ Снимки трещины разошлись по сети тысячами.
+ Источник реки находится за церковью.
+ Он поблагодарил фотографа Ивана Петрова.
+ Фотографировать запрещено, написано на табличке.
+ Видео: как проехать к мосту?
+ Рисунок сделал ребёнок из соседнего дома.
+ Архив города откроют в мае.
+ Фото на память о мосте
+ Кадры решают всё
~ Мэр⟦ (на фото)⟧ рассказал, что трещины обнаружили зимой, во время ежегодного осмотра.
~ Мэр рассказал, что трещины обнаружили зимой, во время ежегодного осмотра.⟦ Фото: ТАСС⟧
~ Мэр рассказал, что трещины обнаружили зимой, во время ежегодного осмотра.⟦Фото: ТАСС⟧
~ Мэр рассказал, что трещины обнаружили зимой, во время ежегодного осмотра.⟦ © ТАСС⟧
~ Мэр рассказал, что трещины обнаружили зимой, во время ежегодного осмотра.⟦ / Фото: Иван Петров⟧
~ Мэр рассказал⟦ (фото: Иван Петров)⟧, что трещины обнаружили зимой, во время ежегодного осмотра.
~ ⟦Фото: ТАСС ⟧Мэр рассказал, что трещины обнаружили зимой, во время ежегодного осмотра.
+ Мэр рассказал, что трещины обнаружили зимой, во время ежегодного осмотра. (ТАСС)
`]
]

const without = (line: string, cuts: ReturnType<typeof creditCuts>): string | null => {
  if (cuts.some(({ start }) => start === undefined)) return null
  let left = line
  for (const { start, end } of cuts.toSorted((a, b) => b.start! - a.start!)) left = left.slice(0, start) + left.slice(end)
  return left.replace(/\s/gu, "")
}

it.each(forms)("knows the credits of %s, and what only looks like one", (_, page, rows) => {
  const wrong = rows.trim().split("\n").filter((row) => {
    const parts = row.split("¶").map((part) => ({ mark: part.trim()[0], text: part.trim().slice(2) }))
    const lines = [...page.slice(0, 2), ...parts.map(({ text }) => text.replace(/[⟦⟧]/gu, "")), ...page.slice(2)]
    const cuts = creditCuts(lines, { captions: true, extra: new Set(), title: null })
    return !parts.every(({ mark, text }, n) => without(lines[n + 2]!, cuts.filter(({ at }) => at === n + 2)) === (mark === "-" ? null : text.replace(/⟦.*?⟧/gu, "").replace(/\s/gu, "")))
  })
  expect(wrong).toEqual([])
})
