import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayMoment } from '@shared/kernel/instant'
import { joinTeam, leaveTeam } from '@shared/volunteer/teamContract'
import type { TeamView } from '@shared/volunteer/teamContract'
import type { TeamId } from '@shared/volunteer/ids'
import { languageNames, skillNames } from '@shared/volunteer/skill'
import { memberRoleNames, memberStateNames, rankNames, teamKindNames, teamTagNames } from '@shared/volunteer/team'
import { asApiError, call } from '@/api'
import { toVolunteerRecord } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { LinkRow, Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { Members } from './Members'
import { useChange, useTeam, useTeamCode } from './queries'
import './volunteer.scss'

/** A team: what it does, how to join; for those who lead it its people and what waits. */
export function TeamPage({ teamId }: { teamId: TeamId }) {
  return (
    <Loaded query={useTeam(teamId)}>
      {(view) => (
        <>
          <Title level={1}>{view.team.name}</Title>
          <View className="vo-tags">
            <Tag tone="teal">{teamKindNames[view.team.kind]}</Tag>
            {view.team.tags.map((tag) => (
              <Tag key={tag}>{teamTagNames[tag]}</Tag>
            ))}
            {view.my?.state === 'active' ? <Tag tone="amber">{`我是${memberRoleNames[view.my.role]}`}</Tag> : null}
          </View>
          {view.team.state === 'active' ? null : (
            <Note tone="attention">这支队伍暂停服务{view.reason === null ? '' : `：${view.reason}`}</Note>
          )}
          <Mine view={view} />
          {view.members === null ? null : <Members view={view} members={view.members} />}
          {view.leads ? <Code teamId={teamId} /> : null}
          <Part title="队伍简介">
            {view.team.about === '' ? null : <View className="vo-words">{view.team.about}</View>}
            <Rows
              rows={[
                ['服务范围', view.team.placeName],
                ['队伍', `${rankNames[view.team.rank]}，${view.team.members} 人`],
                ...(view.posts.length === 0 ? [] : [['四长带四师', view.posts.join('；')] as const]),
                ['队长', view.leaders.join('、')],
                ['能做', view.team.skills.map((skill) => skillNames[skill]).join('、') || '没有写'],
                ['语言', view.team.languages.map((language) => languageNames[language]).join('、') || '没有写'],
              ]}
            />
          </Part>
        </>
      )}
    </Loaded>
  )
}

function Mine({ view }: { view: TeamView }) {
  const { team, my, leads } = view
  const params = { teamId: team.teamId }
  const [code, setCode] = useState('')
  const [asking, setAsking] = useState(false)
  const join = useChange((withCode: string | null) => call(joinTeam, { params, body: { code: withCode } }))
  const leave = useChange((version: number) => call(leaveTeam, { params, body: { version } }))
  const error = join.error ?? leave.error
  if (leads)
    return (
      <Card kind="first" title="队长要办的">
        <LinkRow name="登记一次服务" words="谁参加了，从几点到几点" onPress={() => toVolunteerRecord(team.teamId)} />
        <View className="vo-words">手上还能接 {view.claimsLeft} 单。</View>
      </Card>
    )
  return (
    <Card kind={my?.state === 'active' ? 'plain' : 'first'}>
      {my?.state === 'active' ? <View className="vo-words">您在这支队里。离队后，服务时长都保留。</View> : null}
      {my?.state === 'asked' ? <Note icon="clock">已经申请，{memberStateNames.asked}。有入队码可以直接加入。</Note> : null}
      {my?.state === 'active' ? (
        <View className="vo-act">
          <Button kind="danger" onPress={() => setAsking(true)}>
            离开这支队
          </Button>
        </View>
      ) : (
        <>
          <Field id="vo-code" label="队长给的入队码（没有可以不填）" value={code} maxLength={8} onChange={setCode} />
          <View className="vo-act">
            <Button
              busy={join.isPending && '正在提交…'}
              disabled={my?.state === 'asked' && code.trim() === ''}
              onPress={() => join.mutate(code.trim() === '' ? null : code.trim())}
            >
              {code.trim() === '' ? '申请加入' : '用入队码加入'}
            </Button>
          </View>
        </>
      )}
      {error === null ? null : <Note tone="danger">{asApiError(error).sentence}</Note>}
      {asking && my ? (
        <ConfirmSheet
          title={`要离开${team.name}吗？`}
          action="离开"
          kind="danger"
          busy={leave.isPending && '正在办理…'}
          onConfirm={() => leave.mutate(my.version, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          离开后不再参加这支队的服务。时长保留，以后还能再加入。
        </ConfirmSheet>
      ) : null}
    </Card>
  )
}

function Code({ teamId }: { teamId: TeamId }) {
  const [asked, setAsked] = useState(false)
  const code = useTeamCode(teamId, asked)
  return (
    <Part title="请人入队">
      <View className="vo-words">把入队码告诉登记过的志愿者，对方在队伍页面输入，就直接入队。</View>
      {code.data === undefined ? (
        <View className="vo-act">
          <Button kind="secondary" busy={code.isFetching && '正在取…'} onPress={() => setAsked(true)}>
            看入队码
          </Button>
        </View>
      ) : (
        <>
          <View className="code-spoken">{code.data.code}</View>
          <View className="vo-words">{sayMoment(code.data.goodUntil)} 前有效</View>
        </>
      )}
      {code.error === null ? null : <Note tone="danger">{asApiError(code.error).sentence}</Note>}
    </Part>
  )
}
