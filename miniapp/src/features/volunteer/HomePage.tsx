import { View } from '@tarojs/components'
import { dayOf, sayDay, sayFullDay } from '@shared/kernel/day'
import { endsSoon, proofNames } from '@shared/volunteer/proof'
import { memberRoleNames, memberStateNames } from '@shared/volunteer/team'
import type { OwnVolunteer } from '@shared/volunteer/view'
import { type VolunteerState, volunteerStateNames } from '@shared/volunteer/volunteer'
import { serverNow } from '@/api'
import { toCertificateCheck, toVolunteer, toVolunteerTeam } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { LinkRow } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Tag, type TagTone } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { HoursPicture } from './HoursPicture'
import { useMine } from './queries'
import './volunteer.scss'

const tones: Record<VolunteerState, TagTone> = { waiting: 'amber', returned: 'red', active: 'teal', suspended: 'red', left: 'quiet' }

/** What is to be known or done first, in a sentence. */
const sayState = ({ state, reason, suspendedUntil, placeName }: NonNullable<OwnVolunteer['profile']>): string =>
  ({
    waiting: `${placeName}正在核对您的登记，通过后就能参加服务。`,
    returned: `社区请您补充：${reason ?? ''}`,
    active: '您是登记志愿者，可以加入服务队、参加服务。',
    suspended: `资格暂停${suspendedUntil === null ? '' : `到 ${sayDay(suspendedUntil)}`}：${reason ?? ''}`,
    left: '您已退出。以前的服务时长都在，随时可以重新登记。',
  })[state]

/** 志愿服务: what I am, what I did, and where to go on. */
export function HomePage() {
  const mine = useMine()
  return (
    <Loaded query={mine}>
      {(own) =>
        own.profile === null ? (
          <Beginning />
        ) : (
          <>
            <Title level={1}>{own.profile.name}，您好</Title>
            <View className="vo-tags">
              <Tag tone={tones[own.profile.state]}>{volunteerStateNames[own.profile.state]}</Tag>
              <Tag>{`编号 ${own.profile.badge}`}</Tag>
            </View>
            <View className="vo-words">{sayState(own.profile)}</View>
            <Ending proofs={own.proofs} />
            {own.profile.state === 'returned' || own.profile.state === 'left' ? (
              <View className="vo-act">
                <Button onPress={() => toVolunteer('register')}>{own.profile.state === 'left' ? '重新登记' : '补充登记'}</Button>
              </View>
            ) : null}
            <Card title="我的时长">
              <HoursPicture total={own.total} year={own.year} />
              {own.pending.length === 0 ? null : <Note tone="attention">有 {own.pending.length} 次服务的时长等队长或社区核对。</Note>}
              <LinkRow name="服务记录" words="每一次的时间，有误可以申请更正" onPress={() => toVolunteer('hours')} />
              <LinkRow name="服务证书" words="免费开具，扫编号可查真伪" onPress={() => toVolunteer('certificate')} />
            </Card>
            <Teams own={own} />
            <Part title="资料和培训">
              <LinkRow name="登记资料" words={sayPortrait(own)} onPress={() => toVolunteer('register')} />
              <LinkRow name="证书和保险" words={sayProofs(own)} onPress={() => toVolunteer('papers')} />
              <LinkRow name="培训" words="先学一学，再答几道题" onPress={() => toVolunteer('training')} />
              <LinkRow name="表彰名单" words="看公示，有意见可以提" onPress={() => toVolunteer('honours')} />
            </Part>
          </>
        )
      }
    </Loaded>
  )
}

/** Papers that end soon or have ended: without them nobody is sent to a service that asks for them. */
function Ending({ proofs }: Pick<OwnVolunteer, 'proofs'>) {
  const today = dayOf(serverNow())
  const ending = proofs.filter((proof) => proof.state === 'valid' && (proof.until < today || endsSoon(proof, today)))
  if (ending.length === 0) return null
  return (
    <>
      {ending.map(({ kind, until }) => (
        <Note key={kind} tone="attention">
          {until < today
            ? `${proofNames[kind]}已经过期，请更新后再参加服务。`
            : `${proofNames[kind]}${sayFullDay(until)}到期，请提前续办。`}
        </Note>
      ))}
      <View className="vo-act">
        <Button kind="secondary" onPress={() => toVolunteer('papers')}>
          更新证书和保险
        </Button>
      </View>
    </>
  )
}

const sayPortrait = ({ portrait: { shown, waiting, reason } }: OwnVolunteer): string =>
  reason !== null ? '志愿者证照片请重拍' : shown === null && waiting === null ? '还没有志愿者证照片' : '照片、会做的事、语言、有空的时间'

const sayProofs = ({ proofs }: OwnVolunteer): string => {
  const waiting = proofs.filter(({ state }) => state === 'waiting').length
  if (waiting > 0) return `${waiting} 份等社区核对`
  return proofs.length === 0 ? '还没有登记' : `${proofs.length} 份`
}

function Beginning() {
  return (
    <>
      <Title level={1}>做邻里志愿者</Title>
      <View className="vo-words">教邻居用手机、陪老人说说话、讲一堂科普课。自愿参加，量力而行，不收钱，时长如实记录。</View>
      <View className="vo-act">
        <Button onPress={() => toVolunteer('register')}>登记成为志愿者</Button>
      </View>
      <Part title="先看看">
        <LinkRow name="有哪些服务队" onPress={() => toVolunteer('teams')} />
        <LinkRow name="表彰名单" onPress={() => toVolunteer('honours')} />
        <LinkRow name="查证书真假" onPress={() => toCertificateCheck()} />
      </Part>
    </>
  )
}

function Teams({ own: { teams } }: { own: OwnVolunteer }) {
  return (
    <Part title="我的队伍">
      {teams.length === 0 ? <View className="vo-words">还没有入队。加入服务队以后，才能一起接单、参加服务。</View> : null}
      {teams.map(({ team, role, state }) => (
        <LinkRow
          key={team.teamId}
          name={team.name}
          words={
            state === 'asked'
              ? memberStateNames.asked
              : `${memberRoleNames[role]}，${team.members} 人${team.state === 'active' ? '' : '，暂停服务'}`
          }
          onPress={() => toVolunteerTeam(team.teamId)}
        />
      ))}
      <LinkRow name="找服务队" words="看本区的队伍，申请加入" onPress={() => toVolunteer('teams')} />
    </Part>
  )
}
