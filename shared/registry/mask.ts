/** Compound surnames (复姓) that are still in use: both characters stay, so that the name can be recognised by its family. */
const compoundSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 ' +
    '呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 ' +
    '仲长 子书 子桑 即墨 达奚 褚师'
  ).split(' '),
)

/** Names of companies and offices are no personal data and must be readable: an owner may be a developer or the housing office. */
const isOrganisation = (name: string): boolean =>
  name.length >= 5 && /(公司|企业|集团|银行|学校|大学|学院|医院|委员会|中心|合作社|管理处|办事处|管理局|政府|研究所|[厂局所])$/.test(name)

const stars = (hidden: number): string => '*'.repeat(Math.min(2, Math.max(1, hidden)))

/**
 * A name as others may see it (DOMAIN §8): 张三 → 张*, 张三丰 → 张**, 欧阳一 → 欧阳*, a name of a minority with its dot
 * 阿依古丽·买买提 → 阿依古丽**, Latin letters J**. An organisation stays as it is; an empty name stays empty.
 */
export const maskName = (name: string): string => {
  const text = name.trim()
  if (text === '' || isOrganisation(text)) return text
  const dot = text.search(/[·•‧∙⋅・.]/)
  if (dot > 0) return `${text.slice(0, dot)}**`
  const letters = Array.from(text)
  if (letters.length === 1) return '*'
  const shown = letters.length > 2 && compoundSurnames.has(letters.slice(0, 2).join('')) ? 2 : 1
  return letters.slice(0, shown).join('') + stars(letters.length - shown)
}

/** `13812345678` → `138****5678`; anything else keeps its last four digits when it has at least eight characters, none otherwise. */
export const maskPhone = (phone: string): string => {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return phone.length >= 8 ? `****${phone.slice(-4)}` : '****'
}
