import type { Voice } from "./Voice.ts"

/** The characters of our words and their traditional forms, in turn: the first that OpenCC names (Apache-2.0), which is right most of the time. */
const pairs = "万萬与與专專业業东東严嚴个個丰豐临臨为爲丽麗举舉么麼义義乌烏乐樂乔喬习習乡鄉书書于於云雲亚亞产產亩畝亿億仅僅从從仪儀价價众衆优優会會伟偉传傳伦倫体體余餘储儲儿兒党黨兰蘭关關兴興养養兽獸内內写寫军軍农農冯馮冲衝决決准準减減击擊划劃刘劉刚剛创創别別办辦务務动動励勵区區医醫华華协協单單卢盧卫衛历歷压壓厦廈县縣参參发發变變叠疊台臺叶葉吁籲吃喫后後吕呂吨噸启啓吴吳呗唄员員咸鹹团團园園围圍国國图圖场場坚堅坛壇垫墊壮壯处處复復头頭奖獎奥奧妇婦婴嬰孙孫学學宁寧宝寶实實宾賓对對导導将將尔爾层層岗崗岛島岩巖岳嶽峰峯师師帐帳带帶帮幫并並广廣庄莊庆慶应應庙廟开開张張强強当當录錄忆憶态態总總愿願戏戲战戰户戶扩擴扬揚护護报報挞撻据據摄攝撑撐数數断斷无無时時显顯术術机機条條来來杨楊杰傑极極构構枫楓标標栋棟样樣桩樁梦夢检檢欢歡残殘毕畢气氣汉漢汤湯泸瀘泽澤济濟涛濤润潤涨漲渔漁温溫游遊湿溼滚滾满滿滨濱潍濰灾災点點烟煙烧燒热熱焕煥爱愛猫貓献獻环環现現琼瓊电電疗療盐鹽监監盖蓋盘盤础礎种種秘祕积積称稱税稅稳穩筹籌签籤简簡篮籃粮糧红紅约約级級纽紐线線练練组組织織绍紹经經绕繞络絡统統绩績续續维維绵綿综綜绿綠缓緩编編网網罗羅群羣职職联聯胜勝艳豔艺藝节節芜蕪苏蘇范範荐薦荣榮药藥莲蓮营營萧蕭萨薩蒋蔣衔銜补補观觀规規视視览覽计計订訂认認让讓训訓议議讯訊记記讲講许許论論设設访訪证證评評诈詐诉訴译譯试試诚誠话話询詢语語说說读讀课課调調谢謝谦謙谭譚贞貞负負贡貢财財责責质質购購贴貼贵貴贷貸贸貿费費贺賀贾賈资資赋賦赖賴赣贛赵趙车車转轉轮輪软軟辆輛辉輝辑輯边邊达達过過迈邁运運还還进進远遠连連迟遲选選递遞遗遺邓鄧邹鄒郑鄭郸鄲酱醬采採释釋里裏钓釣钟鍾钱錢铁鐵铜銅银銀销銷锡錫键鍵镇鎮长長门門问問间間闻聞阅閱阎閻队隊阳陽阶階际際陆陸陈陳险險随隨隐隱难難静靜韩韓项項顺順顾顧顿頓预預颈頸题題风風飞飛饮飲饰飾馆館马馬驶駛驾駕验驗骗騙鱼魚鲁魯鸡雞鸣鳴鹏鵬麦麥黄黃齐齊龙龍龚龔"

const forms = new Map([...pairs].flatMap((character, n, all) => (n % 2 === 0 ? [[character, all[n + 1]!] as const] : [])))

const rewritten = (text: string): string => {
  let written = ""
  for (const character of text) written += forms.get(character) ?? character
  return written
}

/** The same in traditional characters. */
export const traditional = (voice: Voice): Voice => ({
  ...voice,
  language: "zh-Hant",
  sentence: () => rewritten(voice.sentence()),
  title: () => rewritten(voice.title()),
  section: () => rewritten(voice.section()),
  dateline: () => rewritten(voice.dateline()),
  credit: () => rewritten(voice.credit()),
  byline: () => rewritten(voice.byline()),
  editor: () => rewritten(voice.editor()),
  breadcrumb: () => rewritten(voice.breadcrumb()),
  footer: () => rewritten(voice.footer()),
  heading: () => rewritten(voice.heading()),
  headline: () => rewritten(voice.headline()),
  retitled: (title) => rewritten(voice.retitled(title)),
  replacement: () => {
    const [put, cut] = voice.replacement()
    return [rewritten(put), cut]
  }
})
