import { describe, expect, it } from "vitest"
import { type CreditCut, creditCuts } from "./creditCuts.ts"

const options = { captions: true, extra: new Set<string>(), title: null }
const paragraph = "The company said on Monday that it would close the plant by the end of the year, with the loss of several hundred jobs, after talks with the union had failed."
const absatz = "近年来，当地大力发展特色产业，通过合作社带动，村民收入逐年提高，去年人均纯收入超过两万元，比前年增长了一成多，预计今年还将继续增长。"

/** What becomes of a line between paragraphs. */
const between = (line: string): ReadonlyArray<CreditCut> => {
  const body = /[⺀-￯]/u.test(line) ? absatz : paragraph
  return creditCuts(["A village and its plant, thirty years on", body, line, body, body], options)
}

// Forms that style guides and agencies prescribe and that pages print; names stand for any name.
const credits = `
供图/视觉中国
图源网络
图自微博
澎湃新闻记者 张三 图
人民视觉 资料图
张三摄（新华社发）
张三/摄
摄影师 张三
通讯员 张三 摄
资料图 新华社
中新社记者 张三 摄
IC photo
题图来源：视觉中国
本文配图来自网络
AI制图
图片/张三
文/图 张三
文 张三 图 李四
视频：张三
拍摄：张三
微博截图
网页截图
制图：张三
海报设计：张三
漫画/张三
新华社漫画
（采访对象供图）
（图片由校方提供）
（张三 图）
（记者 张三 摄）
（图片来源：某网站）
（网络图片）
工人在车间作业 张三摄
工人在车间作业（图源：网络）
工人在车间作业。受访者供图
工人在车间作业。 视觉中国 图
工人在车间作业。图/视觉中国
工人在车间作业。央视新闻截图
工人在车间作业。资料图片
△工人在车间作业（央视新闻截图）
图①：工人在车间作业。
圖／翻攝自臉書
記者張三／攝影
張三提供
（中央社檔案照片）
（法新社資料圖片）
（示意圖，圖／達志影像）
（網上圖片）
（影片截圖）
（受訪者提供）
工人在車間。（取自網路）
工人在車間。記者張三／攝影
圖：路透社
Image Credit: Reuters/達志影像
写真・山田太郎
撮影／山田太郎
（写真：アフロ）
（共同）
©テレビ東京
画像は公式サイトより
イラスト：山田花子
提供写真
【画像】会場の様子
会場の様子（山田太郎撮影）
会場の様子（県警提供）
会場の様子。撮影：山田太郎
会場の様子 Photo: Taro Yamada
사진 연합뉴스
사진: 연합뉴스
사진출처=인스타그램
(사진=연합뉴스)
[김철수 촬영]
/ 사진=연합뉴스
서울시 제공
시민들이 걷고 있다. /연합뉴스
시민들이 걷고 있다. (사진=서울시)
시민들이 걷고 있다 (사진=뉴시스)
시민들이 걷고 있다. 서울시 인스타그램
그래픽=김철수 기자
Photo | Jane Doe
Photos: Jane Doe
Photo by Jane Doe/The Gazette
Jane Doe | The Gazette
Jane Doe/AP
Jane Doe via Getty Images
(Jane Doe, The Gazette)
AP Photo/Jane Doe
Staff photo by Jane Doe
Credit...Jane Doe for The Gazette
Credits: Jane Doe
Courtesy photo
Provided by Jane Doe
Photo provided
Submitted
Handout photo
File photo
Illustration by Jane Doe
Graphic: Jane Doe
Video by Jane Doe
Photography by Jane Doe
Pictures by Jane Doe
Pic: Jane Doe
Image by Jane Doe
Image courtesy Jane Doe
© Jane Doe
Screengrab/YouTube
YouTube/Jane Doe
@janedoe/Instagram
Source: Getty Images
Wikimedia Commons
(Photo: Getty)
(Supplied)
(ABC News: Jane Doe)
Workers leave the plant on Monday. Jane Doe/The Gazette
Workers leave the plant on Monday. JANE DOE/THE GAZETTE
Workers leave the plant on Monday. (Jane Doe)
Workers leave the plant on Monday. [Jane Doe]
Workers leave the plant on Monday. Credit:Jane Doe
Workers leave the plant on Monday. (File photo)
Workers leave the plant on Monday. PHOTO: JANE DOE
Workers leave the plant on Monday / Jane Doe
Workers leave the plant on Monday (Image: Jane Doe)
Workers leave the plant on Monday Credit: Jane Doe
Workers leave the plant on Monday Image: Jane Doe
Workers leave the plant on Monday; photo Jane Doe
📸 Jane Doe
Header image: Jane Doe
Feature image via Jane Doe
Foto: Jane Doe
Foto Jane Doe
Foto: dpa
Jane Doe/dpa
Symbolbild: dpa
Arbeiter verlassen das Werk. Foto: Jane Doe
Arbeiter verlassen das Werk. (Archiv)
Arbeiter verlassen das Werk. | Bild: Jane Doe
Crédit photo : Jane Doe
© Jane Doe / AFP
Les ouvriers quittent l'usine. (Photo Jane Doe)
Les ouvriers quittent l'usine. Archives
Los obreros salen de la planta. JANE DOE
Los obreros salen de la planta | EFE
Foto: Cortesía
Imagen de archivo.
Foto: Divulgação
Foto: Reprodução/Instagram
Operários saem da fábrica (Jane Doe/Folhapress)
(foto Ansa)
Gli operai escono dalla fabbrica (foto Jane Doe)
Фото: Иван Петров / РИА Новости
Фото: пресс-служба мэрии
© Иван Петров/ТАСС
Рабочие выходят с завода / Иван Петров
Кадр из видео
Ảnh Nguyễn Văn A
Ảnh minh họa: Nguyễn Văn A
Công nhân rời nhà máy - Ảnh: NGUYỄN VĂN A
(Foto: Budi Santoso)
(Dok. Kemenkes)
Buruh keluar dari pabrik. Foto: Budi Santoso
Fotoğraf: AA
İşçiler fabrikadan çıkıyor. (AA)
`

const articles = `
他在这里拍摄了四百多个村庄
大家都说这张照片拍得好
图为什么样的炊烟能打动评委
图书馆向市民免费提供自习室
Photos taken by the probe showed a second crater on the far side
The picture of the town that nobody wanted
She credits two things: cleaner water and the end of a net fishery
Source of the river found at last
Map makers meet in Velsk
Smith v. Jones
(完)
注：图中人物均为化名。
Die Bilder einer Ausstellung
La foto robada
写真教室の人気が続く理由
사진으로 읽는 근대 거리
Фото на память
`

describe("creditCuts", () => {
  it.each(credits.trim().split("\n"))("cuts %s", (line) => {
    expect(between(line)).toMatchObject([{ at: 2 }])
    expect(between(line)[0]!.start).toBeUndefined()
  })

  it.each(articles.trim().split("\n"))("keeps %s", (line) => {
    expect(between(line)).toEqual([])
  })
})
