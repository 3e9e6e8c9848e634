import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayMinutes } from '@shared/volunteer/hours'
import { qualificationNames } from '@shared/volunteer/proof'
import { reachNames, skillNames } from '@shared/volunteer/skill'
import { memberRoleNames } from '@shared/volunteer/team'
import { postNames } from '@shared/volunteer/volunteer'
import { type MemberView, type TeamView, changeMember } from '@shared/volunteer/teamContract'
import { asApiError, call } from '@/api'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Tag } from '@/ui/Tag'
import { useChange } from './queries'
import './volunteer.scss'

type Act = 'accept' | 'decline' | 'remove' | 'makeDeputy' | 'makeMember'

/** Who is in the team and who asks to be, for those who lead it. */
export function Members({ view, members }: { view: TeamView; members: readonly MemberView[] }) {
  const asked = members.filter(({ state }) => state === 'asked')
  const active = members.filter(({ state }) => state === 'active')
  return (
    <>
      {asked.length === 0 ? null : (
        <Part title="申请入队" aside={`${asked.length} 人`} startOpen>
          {asked.map((member) => (
            <Member key={member.personId} view={view} member={member} />
          ))}
        </Part>
      )}
      <Part title="队员" aside={`${active.length} 人`}>
        {active.map((member) => (
          <Member key={member.personId} view={view} member={member} />
        ))}
      </Part>
    </>
  )
}

function Member({ view, member }: { view: TeamView; member: MemberView }) {
  const [removing, setRemoving] = useState(false)
  const params = { teamId: view.team.teamId, personId: member.personId }
  const change = useChange((act: Act) => call(changeMember, { params, body: { version: member.version, act } }))
  const does = (act: Act) => () => change.mutate(act)
  return (
    <View className="vo-line">
      <View className="vo-line-top">
        <View className="vo-line-name">
          {[
            member.name,
            ...(member.role === 'member' ? [] : [memberRoleNames[member.role]]),
            ...(member.post === null ? [] : [postNames[member.post]]),
          ].join(' ')}
        </View>
        <View className="vo-figure">{sayMinutes(member.minutes)}</View>
      </View>
      <View className="vo-tags">
        {member.minor ? <Tag tone="amber">未成年</Tag> : null}
        <Tag tone={member.insured ? 'teal' : 'quiet'}>{member.insured ? '有保险' : '没有保险'}</Tag>
        {member.standing === 'active' ? null : <Tag tone="red">资格暂停或未核对</Tag>}
        {member.qualifications.map((kind) => (
          <Tag key={kind} tone="teal">
            {qualificationNames[kind]}
          </Tag>
        ))}
      </View>
      <View className="vo-words">
        {member.skills.map((skill) => skillNames[skill]).join('、')}，能去{reachNames[member.reach]}
      </View>
      {member.state === 'asked' ? (
        <View className="vo-pair">
          <View className="vo-half">
            <Button kind="secondary" label={`同意${member.name}入队`} disabled={change.isPending} onPress={does('accept')}>
              同意
            </Button>
          </View>
          <View className="vo-half">
            <Button kind="plain" label={`不同意${member.name}入队`} disabled={change.isPending} onPress={does('decline')}>
              不同意
            </Button>
          </View>
        </View>
      ) : member.role === 'leader' ? null : (
        <View className="vo-pair">
          <View className="vo-half">
            <Button
              kind="plain"
              label={`${member.role === 'deputy' ? '不再请' : '请'}${member.name}当副队长`}
              disabled={change.isPending}
              onPress={does(member.role === 'deputy' ? 'makeMember' : 'makeDeputy')}
            >
              {member.role === 'deputy' ? '不当副队长' : '请当副队长'}
            </Button>
          </View>
          <View className="vo-half">
            <Button kind="plain" label={`请${member.name}离队`} disabled={change.isPending} onPress={() => setRemoving(true)}>
              请离队
            </Button>
          </View>
        </View>
      )}
      {change.error === null ? null : <Note tone="danger">{asApiError(change.error).sentence}</Note>}
      {removing ? (
        <ConfirmSheet
          title={`请${member.name}离队吗？`}
          action="离队"
          kind="danger"
          busy={change.isPending && '正在办理…'}
          onConfirm={() => change.mutate('remove', { onSettled: () => setRemoving(false) })}
          onClose={() => setRemoving(false)}
        >
          对方不能再参加本队的服务，以前的时长保留。
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
