import { View } from '@tarojs/components'
import type { Printed } from '@shared/document/blocks'
import type { Digest } from '@shared/kernel/digest'
import { ReadAloud } from '@/ui/ReadAloud'
import { BlockView, type ShownFiles } from './BlockView'
import { spokenNotice } from './spokenNotice'

interface NoticeViewProps {
  readonly notice: Pick<Printed, 'sheets' | 'footer'> & { readonly digest: Digest }
  /** What it is called where it can be listened to. */
  readonly what?: string
  readonly files?: ShownFiles
}

/** A document on the phone: the same words as on paper. */
export function NoticeView({ notice, what = '这份公告', files = {} }: NoticeViewProps) {
  const [first, ...rest] = notice.sheets.flatMap((sheet) => sheet.blocks)
  return (
    <>
      {first === undefined ? null : <BlockView block={first} files={files} />}
      <ReadAloud id={`notice-${notice.digest}`} what={what} text={() => spokenNotice(notice)} />
      {rest.map((block, i) => (
        <BlockView key={i} block={block} files={files} />
      ))}
      <View className="doc-foot">{notice.footer.join('　')}</View>
    </>
  )
}
