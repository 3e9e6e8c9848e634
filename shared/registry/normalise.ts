/** Text of a cell as people mean it: full-width digits, letters, brackets and spaces become half-width (NFKC); line breaks stay. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()

/** Without any white space, for codes. */
export const squeeze = (text: string): string => normalise(text).replace(/\s/g, '')

/** `欧阳 娜` and `欧阳娜` are one name; the dots in names of minorities, of which keyboards have many, become one kind. */
export const normaliseName = (text: string): string => squeeze(text).replace(/[•‧∙⋅・]/g, '·')

/** Items of a list in one cell, separated by 、 ; , or a line break (full-width ones too); an empty cell has none. */
export const splitList = (text: string): string[] => {
  const cell = normalise(text)
  return cell === '' ? [] : cell.split(/[、;,\n]/).map((item) => item.trim())
}
