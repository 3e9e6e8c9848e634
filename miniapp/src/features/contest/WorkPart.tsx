import { View } from '@tarojs/components'
import type { WorkView } from '@shared/contest/entry'
import { sayMoment } from '@shared/kernel/instant'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { WorkFiles } from './WorkFiles'

/** The work as the jury will see it. */
export function WorkPart({ work, versions }: { work: WorkView; versions: readonly { version: number; at: WorkView['at'] }[] }) {
  return (
    <Part title={`作品：${work.title}`} aside={`${sayMoment(work.at)} 交的`}>
      {work.text === '' ? null : <View className="contest-text">{work.text}</View>}
      <WorkFiles files={work.files} />
      {versions.length > 1 ? <Note>一共交了 {versions.length} 次，以最后这一次为准。</Note> : null}
    </Part>
  )
}
