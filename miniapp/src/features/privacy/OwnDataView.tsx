import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { sayFullMoment } from '@shared/kernel/instant'
import { ownData } from '@shared/privacy/contract'
import type { OwnData } from '@shared/privacy/model'
import { call } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { saveCopy, saving } from './saveCopy'
import './privacy.scss'

/** One kind of data: why it is kept and how long, then what there is. */
function Section({ what, why, basis, howLong, records }: OwnData['sections'][number]) {
  return (
    <Fold title={what} aside={`${records.length} 项`}>
      <View className="data-why">
        用途：{why}。依据：{basis}。保存：{howLong}。
      </View>
      {records.map(({ title, facts }, i) => (
        <View key={`${title} ${i}`} className="data-facts">
          <View className="person-name">{title}</View>
          <Rows rows={facts.map(({ name, value }) => [name, value] as const)} />
        </View>
      ))}
    </Fold>
  )
}

function Copy({ data }: { data: OwnData }) {
  const save = useMutation({ mutationFn: () => saveCopy(`我的数据-${data.at.slice(0, 10)}.json`, JSON.stringify(data, null, 2)) })
  return (
    <Card title="留一份">
      <View className="prose">{saving.how}</View>
      <View className="me-act">
        <Button kind="secondary" busy={save.isPending && '正在保存…'} onPress={() => save.mutate()}>
          {saving.action}
        </Button>
      </View>
      {save.isSuccess ? <Note icon="check">{saving.done}</Note> : null}
      {save.isError ? <Note tone="attention">没有保存成功，请再试一次，或打电话请社区打印给您。</Note> : null}
    </Card>
  )
}

/** Everything held of the caller, readable, and a copy in a form that other programs read (PIPL §45). */
export function OwnDataView() {
  const own = useQuery({ queryKey: ['me', 'data'], queryFn: () => call(ownData), gcTime: 0 })
  return (
    <Loaded query={own}>
      {(data) => (
        <>
          <View className="me-words">到 {sayFullMoment(data.at)} 为止，我们保存着您的这些信息。点开看内容。</View>
          {data.sections.map((section) => (
            <Section key={section.kind} {...section} />
          ))}
          <View className="prose me-words">名册里的姓名和电话由社区保管，要查或要改，请打电话给社区。</View>
          <Copy data={data} />
        </>
      )}
    </Loaded>
  )
}
