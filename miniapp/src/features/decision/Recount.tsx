import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionId, Result } from '@shared/decision/model'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { passLink } from '@/files/openFile'
import { useResultFile } from './queries'

/** The result file and how to count it again without trusting us. */
export function Recount({ decisionId, result }: { decisionId: DecisionId; result: Result }) {
  const file = useResultFile(decisionId)
  const [told, setTold] = useState<string | null>(null)
  const fetchFile = () =>
    file.mutate(undefined, {
      onSuccess: ({ url }) => {
        passLink(url).then(setTold, () => setTold('没有打开下载，请再点一次。'))
      },
    })
  return (
    <Fold title="下载结果，自己重算一遍">
      <View>结果文件里有每一户的面积、选择和回执，没有姓名。用一个独立的小程序就能重算，改动一个字都会被发现。</View>
      <View className="code-act">
        <Button kind="secondary" busy={file.isPending && '正在取…'} onPress={fetchFile}>
          下载结果文件
        </Button>
      </View>
      {told === null ? null : <Note icon="check">{told}</Note>}
      {file.error === null ? null : <Note tone="danger">{asApiError(file.error).sentence}</Note>}
      <View className="basis">会用电脑的邻居可以这样重算：</View>
      <View className="digest">npm run verify -- result.json --digest {result.resultDigest}</View>
    </Fold>
  )
}
