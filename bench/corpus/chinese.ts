import { chinese as words } from "./chineseWords.ts"
import type { Random } from "./random.ts"
import { draw, topic, type Voice } from "./Voice.ts"

/** Chinese in simplified characters. */
export const chinese = (random: Random): Voice => {
  const own = {
    nouns: topic(random, words.nouns, 26),
    verbs: topic(random, words.verbs, 22),
    adjectives: topic(random, words.adjectives, 14),
    places: topic(random, words.places, 5),
    bodies: topic(random, words.bodies, 6),
    offices: topic(random, words.offices, 4)
  }
  const { pick, chance, between, below, say, share } = random
  const name = () => pick(words.surname) + pick(words.given) + (chance(0.75) ? pick(words.given) : "")
  const people = Array.from({ length: between(2, 5) }, name)
  // Portals differ in whose comma they write.
  const comma = chance(0.35) ? "," : "，"

  const noun = () => draw(random, own.nouns, words.nouns)
  const verb = () => draw(random, own.verbs, words.verbs)
  const adjective = () => draw(random, own.adjectives, words.adjectives)
  const place = () => draw(random, own.places, words.places)
  const body = () => place() + (chance(0.3) ? pick(words.regions) : "") + draw(random, own.bodies, words.bodies)
  const number = () => say(() => `${between(2, 99)}`, () => (between(10, 999) / 10).toFixed(1), () => `${between(1, 99)}.${between(1, 9)}%`, () => `${between(100, 9999)}`, () => `${between(1, 60)}万`, () => `${between(1, 300)}亿`)
  const amount = () => number() + pick(words.units)
  const date = () => say(() => `${between(1, 12)}月${between(1, 28)}日`, () => `${between(2015, 2024)}年`, () => `${between(2015, 2024)}年${between(1, 12)}月`, () => `今年${between(1, 12)}月`, () => `${between(1, 28)}日`)
  const thing = () => say(noun, () => adjective() + noun(), () => adjective() + noun(), () => noun() + noun(), () => place() + noun() + noun(), () => adjective() + noun() + noun(), () => `${adjective()}的${noun()}`)
  const who = () => say(body, () => body() + pick(own.offices) + pick(people), () => pick(people), place, thing)
  const does = () => say(
    () => verb() + thing(),
    () => pick(words.links) + verb() + thing(),
    () => verb() + thing() + amount(),
    () => `为${thing()}${verb()}${noun()}`,
    () => `在${thing()}等方面${verb()}${thing()}`,
    () => `将${thing()}${verb()}至${amount()}`
  )
  const sentence = () => say(
    () => [pick(words.leads), who() + does(), does(), pick(words.tails)].join(comma),
    () => `“${does()}${comma}${does()}。”${pick(people)}${pick(words.says)}${comma}${does()}`,
    () => [date(), who() + does(), does()].join(comma),
    () => [body() + pick(own.offices) + pick(people) + pick(words.says), does(), does()].join(comma),
    () => `${thing()}${verb()}${amount()}${comma}同比${chance(0.5) ? "增长" : "下降"}${between(1, 60)}.${below(10)}%`,
    () => who() + does() + comma + pick(words.tails),
    () => `从“${noun()}${adjective()}”到“${noun()}${verb()}”${comma}${who()}${does()}`,
    () => [`在${body()}`, pick(people) + does(), does(), does()].join(comma),
    () => `${pick(words.leads)}${comma}${thing()}、${thing()}、${thing()}${does()}`
  ) + "。"
  const title = () => say(
    () => `${verb()}${thing()} ${place()}${noun()}${pick(words.turns)}`,
    () => `${place()}：${thing()}${pick(words.turns)}`,
    () => body() + verb() + thing(),
    () => place() + thing() + verb() + amount(),
    () => `${pick(people)}：${does()}`,
    () => `${thing()}${pick(words.turns)}！${place()}${does()}`
  )
  /** What people look for: the lists of portals are full of it. */
  const question = () => pick(words.things) + pick(words.questions)
  const agency = () => pick(words.agencies)

  return {
    language: "zh-Hans",
    space: "",
    sentence,
    title,
    section: () => pick(words.sections),
    point: (number, sentence) => (chance(0.5) ? `${number}、` : "- ") + sentence,
    dateline: () => `${agency()}${place()}${between(1, 12)}月${between(1, 28)}日电(${name()}) `,
    credit: () => say(
      () => `图为${body()}${noun()}现场。${name()}摄`,
      () => `图为${place()}${thing()}。${name()} 摄`,
      () => "(相关资料图)",
      () => `▲${body()}${noun()} 图据${agency()}`,
      () => `（图片来源：${agency()}）`,
      () => `${agency()}记者 ${name()} 摄`,
      () => `资料图：${place()}${thing()}。`,
      () => `${thing()}（受访者供图）`
    ),
    byline: () => say(() => `来源：${agency()}`, () => `${agency()}记者 ${name()} ${name()}`, () => `作者：${name()} 发布时间：${between(2018, 2024)}-${between(10, 12)}-${between(10, 28)}`, () => `本报记者 ${name()}`),
    editor: () => say(() => `编辑 ${name()}`, () => `责任编辑：${name()}`, () => `（责编：${name()}、${name()}）`, () => `${agency()}记者 ${name()} 编辑 ${name()}`, () => `记者：${name()}`, () => `来源：${agency()}`),
    endMark: () => pick(["(完)", "（完）", "- END -", "-END-", "【完】", "（本文完）"]),
    breadcrumb: () => `首页 > ${pick(["国内", "国际", "社会", "财经", "文化"])} > 正文`,
    footer: () => say(() => "分享到：微信 微博 QQ空间", () => "扫一扫，手机继续阅读", () => `版权所有 ${agency()} 未经授权不得转载`, () => `关键词：${noun()} ${noun()} ${place()}`, () => "点击加载更多"),
    ending: "(完)",
    heading: () => pick(["相关阅读：", "推荐阅读", "热门新闻", "猜你喜欢", "更多精彩内容"]),
    headline: () => {
      const bare = chance(0.3) ? question() + (chance(0.4) ? `_${question()}` : "") : title() + (chance(0.15) ? "……" : "")
      const at = share()
      return at < 0.33 ? pick(words.tagsBefore) + bare : at < 0.72 ? bare + pick(words.tagsAfter) : bare
    },
    retitled: (title) => pick(["快讯：", "【要闻】", ""]) + title + pick(["", "！", `_${agency()}`]),
    replacement: () => [noun(), 2]
  }
}
