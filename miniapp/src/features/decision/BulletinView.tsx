import { View } from '@tarojs/components'
import { useState } from 'react'
import type { bulletin } from '@shared/decision/contract'
import type { ReplyOf } from '@shared/contract/endpoint'
import { formatArea } from '@shared/kernel/area'
import { sayDigest } from '@shared/kernel/digest'
import { sayFullMoment } from '@shared/kernel/instant'
import { outcomeNames } from '@shared/decision/model'
import { verdictSentence } from '@shared/decision/explain'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Fold } from '@/ui/Fold'
import { Meter } from '@/ui/Meter'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { Rows } from '@/ui/Rows'
import { Verdict } from '@/ui/Verdict'
import { resultMeters } from './meters'
import { passLink } from '@/files/openFile'
import { ReceiptLookup } from './ReceiptLookup'
import { Special } from './Special'
import { spokenBulletin } from './spoken'
import { TallyTable } from './TallyTable'

type Bulletin = ReplyOf<typeof bulletin>

/** The public notice of a result, with what makes it checkable. No rooms, no names. */
export function BulletinView({ notice }: { notice: Bulletin }) {
  const [told, setTold] = useState<string | null>(null)
  return (
    <>
      <Verdict
        outcome={notice.outcome}
        over={notice.title}
        words={verdictSentence(notice).replace(`${outcomeNames[notice.outcome]}：`, '')}
      />
      <ReadAloud id={`bulletin-${notice.decisionId}`} what="这份公告" text={() => spokenBulletin(notice)} />
      <Card title="表决结果公告">
        <Rows
          rows={[
            ['表决范围', notice.scopeLabel],
            ['发起人', notice.convenor],
            ['表决时间', `${sayFullMoment(notice.opensAt)} 至 ${sayFullMoment(notice.closedAt)}`],
            ['总人数', `${notice.roll.people} 人`],
            ['总面积', `${formatArea(notice.roll.area)} ㎡`],
          ]}
        />
      </Card>
      <Card title="四项是否达到">
        {resultMeters(notice.tests).map((meter) => (
          <Meter key={meter.name} {...meter} />
        ))}
      </Card>
      <Special special={notice.special} />
      <Part title="人数和面积">
        <TallyTable tally={notice.tally} participation={notice.participation} roll={notice.roll} />
      </Part>
      <ReceiptLookup decisionId={notice.decisionId} root={notice.merkleRoot} />
      <Fold title="核对用的指纹" aside="公布之后改动任何一处，指纹都会变">
        <Rows
          rows={[
            ['名册', sayDigest(notice.roll.fingerprint)],
            ['全部选票', notice.merkleRoot === null ? '没有选票' : sayDigest(notice.merkleRoot)],
            ['结果文件', sayDigest(notice.resultDigest)],
            ['选票记录', `${notice.commitments} 条（含改选）`],
          ]}
        />
        <View className="digest">名册 {notice.roll.fingerprint}</View>
        {notice.merkleRoot === null ? null : <View className="digest">全部选票 {notice.merkleRoot}</View>}
        <View className="digest">结果文件 {notice.resultDigest}</View>
        <View className="code-act">
          <Button
            kind="secondary"
            onPress={() => {
              passLink(notice.commitmentsUrl).then(setTold, () => setTold('没有打开下载，请再点一次。'))
            }}
          >
            下载选票记录清单
          </Button>
        </View>
        {told === null ? null : <Note icon="check">{told}</Note>}
      </Fold>
    </>
  )
}
