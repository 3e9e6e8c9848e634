import { PlusOutlined } from '@ant-design/icons'
import { Button, Drawer, Empty, Space, Table } from 'antd'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import type { TeamId } from '@shared/volunteer/ids'
import { sayMinutes } from '@shared/volunteer/hours'
import {
  type TeamCard,
  type TeamState,
  memberRoleNames,
  memberStateNames,
  rankNames,
  teamKindNames,
  teamStateNames,
  teamTagNames,
} from '@shared/volunteer/team'
import { reachNames } from '@shared/volunteer/skill'
import { postNames } from '@shared/volunteer/volunteer'
import { type MemberView, type TeamView, changeMember, setTeamStanding } from '@shared/volunteer/teamContract'
import { call } from '@/api'
import { Badge, type Tone } from '../kit/Badge'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { ReasonDialog } from './ReasonDialog'
import { TeamDialog } from './TeamDialog'
import { useAct, useTeamFile, useTeamsAt } from './useVolunteers'

const tones: Record<TeamState, Tone> = { active: 'teal', suspended: 'red', dissolved: 'plain' }

/** Teams of a place with their kind and structure; the association founds, changes and suspends them. */
export const TeamsView = ({ place, founds }: { place: PlaceId; founds: boolean }) => {
  const [open, setOpen] = useState<TeamId | null>(null)
  const [making, setMaking] = useState(false)
  return (
    <Panel
      title="服务队"
      actions={
        founds && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
            组建队伍
          </Button>
        )
      }
    >
      <Loaded of={useTeamsAt(place)} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有服务队，由区科协组建。" />
          ) : (
            <Table<TeamCard>
              rowKey="teamId"
              size="middle"
              pagination={false}
              dataSource={items}
              columns={[
                {
                  title: '队伍',
                  render: (_, { name, rank, placeName }) => (
                    <>
                      <strong>{name}</strong>
                      <span className="dk-quiet dk-block">
                        {placeName}，{rankNames[rank]}
                      </span>
                    </>
                  ),
                },
                { title: '类型', render: (_, { kind }) => teamKindNames[kind] },
                { title: '结构', render: (_, { tags }) => tags.map((tag) => teamTagNames[tag]).join('、') },
                { title: '人数', align: 'right', dataIndex: 'members' },
                { title: '同时接单', align: 'right', render: (_, { most }) => `${most} 单` },
                { title: '情况', render: (_, { state }) => <Badge tone={tones[state]}>{teamStateNames[state]}</Badge> },
                {
                  title: '',
                  align: 'right',
                  render: (_, { teamId, name }) => (
                    <Button aria-label={`打开${name}`} onClick={() => setOpen(teamId)}>
                      打开
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {open !== null && (
        <Drawer open width={720} title="服务队" onClose={() => setOpen(null)}>
          <Team teamId={open} founds={founds} />
        </Drawer>
      )}
      {making && <TeamDialog place={place} team={null} onClose={() => setMaking(false)} />}
    </Panel>
  )
}

const Team = ({ teamId, founds }: { teamId: TeamId; founds: boolean }) => (
  <Loaded of={useTeamFile(teamId)}>{(view) => <TeamFile view={view} founds={founds} />}</Loaded>
)

const TeamFile = ({ view, founds }: { view: TeamView; founds: boolean }) => {
  const { team } = view
  const [editing, setEditing] = useState(false)
  const [standing, setStanding] = useState<TeamState | null>(null)
  const act = useAct(
    ({ state, reason }: { state: TeamState; reason: string }) =>
      call(setTeamStanding, { params: { teamId: team.teamId }, body: { version: team.version, state, reason } }),
    () => setStanding(null),
  )
  return (
    <div className="dk-stack">
      <Panel title={team.name} remark={team.placeName} actions={<Badge tone={tones[team.state]}>{teamStateNames[team.state]}</Badge>}>
        <Facts
          of={[
            ['类型', teamKindNames[team.kind]],
            ['结构', team.tags.map((tag) => teamTagNames[tag]).join('、') || '没有标'],
            ...(view.posts.length === 0 ? [] : ([['四长带四师', view.posts.join('；')]] as const)),
            ['队长', view.leaders.join('、')],
            ['手上还能接', `${view.claimsLeft} 单（最多 ${team.most} 单）`],
            ...(team.about === '' ? [] : ([['简介', team.about]] as const)),
            ...(view.reason === null ? [] : ([['原因', view.reason]] as const)),
          ]}
        />
        {founds && (
          <Space className="dk-note">
            <Button onClick={() => setEditing(true)}>修改</Button>
            {team.state === 'active' ? (
              <Button danger onClick={() => setStanding('suspended')}>
                暂停服务
              </Button>
            ) : (
              <Button onClick={() => setStanding('active')}>恢复服务</Button>
            )}
            <Button danger onClick={() => setStanding('dissolved')}>
              解散
            </Button>
          </Space>
        )}
      </Panel>
      {view.members === null ? null : (
        <Panel title="队员" remark={`${view.members.length} 人`}>
          {view.members.map((member) => (
            <Member key={member.personId} view={view} member={member} founds={founds} />
          ))}
        </Panel>
      )}
      {editing && <TeamDialog place={team.place} team={team} onClose={() => setEditing(false)} />}
      {standing !== null && (
        <ReasonDialog
          title={{ active: '恢复这支队伍？', suspended: '暂停这支队伍？', dissolved: '解散这支队伍？' }[standing]}
          action={{ active: '恢复', suspended: '暂停', dissolved: '解散' }[standing]}
          label="原因"
          danger={standing !== 'active'}
          busy={act.isPending}
          error={act.error}
          onReason={(reason) => act.mutate({ state: standing, reason })}
          onClose={() => setStanding(null)}
        >
          {standing === 'active' ? null : <p>不能再接单，队员的时长保留。</p>}
        </ReasonDialog>
      )}
    </div>
  )
}

const Member = ({ view, member, founds }: { view: TeamView; member: MemberView; founds: boolean }) => {
  type Act = 'accept' | 'decline' | 'makeLeader' | 'makeDeputy' | 'makeMember'
  const act = useAct((what: Act) =>
    call(changeMember, { params: { teamId: view.team.teamId, personId: member.personId }, body: { version: member.version, act: what } }),
  )
  const button = (what: Act, words: string) => (
    <Button key={what} size="small" disabled={act.isPending} aria-label={`${words}：${member.name}`} onClick={() => act.mutate(what)}>
      {words}
    </Button>
  )
  return (
    <div className="dk-line">
      <span>
        <strong>{member.name}</strong> {member.post === null ? '' : `${postNames[member.post]} `}
        {member.badge}{' '}
        <Badge tone={member.role === 'leader' ? 'teal' : 'plain'}>
          {member.state === 'active' ? memberRoleNames[member.role] : memberStateNames[member.state]}
        </Badge>
        <span className="dk-quiet dk-block">
          {sayMinutes(member.minutes)}，{member.insured ? '有保险' : '没有保险'}
          {member.minor ? '，未成年' : ''}，能去{reachNames[member.reach]}
        </span>
        {act.error !== null && <ProblemNote error={act.error} />}
      </span>
      <Space className="dk-push">
        {member.state === 'asked' && [button('accept', '同意入队'), button('decline', '不同意')]}
        {member.state === 'active' && member.role !== 'leader' && founds && button('makeLeader', '任队长')}
        {member.state === 'active' && member.role === 'member' && button('makeDeputy', '任副队长')}
        {member.state === 'active' && member.role !== 'member' && (member.role === 'deputy' || founds) && button('makeMember', '改为队员')}
      </Space>
    </div>
  )
}
