import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/instant'
import { type Invitation, hostNames } from '@shared/notice/negotiation'
import type { MyObjection } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { useAnswerInvitation } from './queries'

interface InvitationCardProps {
  readonly caseId: CaseId
  readonly objection: MyObjection
  readonly invitation: Invitation
}

/** An invitation to sit down together: when and where, and whether one comes. */
export function InvitationCard({ caseId, objection, invitation }: InvitationCardProps) {
  const { invitationId, at, place, who, host, reply } = invitation
  const answer = useAnswerInvitation(caseId, objection)
  const past = at <= useNow()
  const say = (coming: boolean) => answer.mutate({ invitationId, coming })
  return (
    <Card kind={past || reply !== null ? 'plain' : 'first'} title={`${hostNames[host]}请您来协商`}>
      <View className="invite-when">{sayMoment(at)}</View>
      <Rows rows={[['地点', place], ...(who === '' ? [] : [['参加人', who] as const])]} />
      {reply === null ? null : (
        <Note icon={reply.coming ? 'check' : 'info'}>
          {reply.coming ? '您说了会来。可以请家人陪同。' : '您说了来不了，社区会再联系您。'}
        </Note>
      )}
      {past ? null : (
        <View className="invite-acts">
          {reply?.coming === true ? null : (
            <Button busy={answer.isPending && answer.variables.coming && '正在告诉社区…'} onPress={() => say(true)}>
              我会来
            </Button>
          )}
          {reply?.coming === false ? null : (
            <Button kind="secondary" busy={answer.isPending && !answer.variables.coming && '正在告诉社区…'} onPress={() => say(false)}>
              这个时间来不了
            </Button>
          )}
        </View>
      )}
      {answer.error === null ? null : <Note tone="danger">{asApiError(answer.error).sentence}</Note>}
    </Card>
  )
}
