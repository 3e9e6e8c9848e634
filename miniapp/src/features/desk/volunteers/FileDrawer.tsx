import { EyeOutlined } from '@ant-design/icons'
import { Button, Drawer, Space } from 'antd'
import { useState } from 'react'
import type { PersonId } from '@shared/identity/model'
import { sayFullDay } from '@shared/kernel/day'
import { sayMoment } from '@shared/kernel/instant'
import { decideProof } from '@shared/volunteer/deskContract'
import { pendingCauseNames, sayMinutes } from '@shared/volunteer/hours'
import { proofNames, proofStateNames } from '@shared/volunteer/proof'
import { languageNames, reachNames, skillNames, slotNames } from '@shared/volunteer/skill'
import { sayStars } from '@shared/volunteer/stars'
import { memberRoleNames, memberStateNames } from '@shared/volunteer/team'
import type { ServiceView, VolunteerFile } from '@shared/volunteer/view'
import { elderNames, postNames, volunteerStateNames } from '@shared/volunteer/volunteer'
import { call } from '@/api'
import { Badge } from '../kit/Badge'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { DecideActs } from './DecideActs'
import { stateTones } from './PeopleView'
import { PortraitPanel } from './PortraitPanel'
import { ReasonDialog } from './ReasonDialog'
import { RevealDialog } from './RevealDialog'
import { SettleDialog } from './SettleDialog'
import { useAct, useFile } from './useVolunteers'

/** The file of a volunteer beside the list: what they said, papers, teams, hours; and what a keeper decides about each. */
export const FileDrawer = ({ personId, onClose }: { personId: PersonId; onClose: () => void }) => (
  <Drawer open width={720} title="志愿者档案" onClose={onClose}>
    <Loaded of={useFile(personId)}>{(file) => <File file={file} />}</Loaded>
  </Drawer>
)

const File = ({ file }: { file: VolunteerFile }) => {
  const [reveals, setReveals] = useState(false)
  return (
    <div className="dk-stack">
      <Panel title={file.name} remark={file.badge} actions={<Badge tone={stateTones[file.state]}>{volunteerStateNames[file.state]}</Badge>}>
        <Facts
          of={[
            [
              '电话',
              <span key="phone">
                {file.phone}
                <Button
                  size="small"
                  type="text"
                  icon={<EyeOutlined aria-hidden />}
                  aria-label="看完整姓名和电话"
                  onClick={() => setReveals(true)}
                />
              </span>,
            ],
            ['社区', file.placeName],
            ...(file.guardian ? ([['监护人', `${file.guardian.relation} ${file.guardian.name} ${file.guardian.phone}`]] as const) : []),
            ...(file.adultFrom ? ([['成年', `${sayFullDay(file.adultFrom)} 起`]] as const) : []),
            ['会做', file.skills.map((skill) => skillNames[skill]).join('、')],
            ['语言', file.languages.map((language) => languageNames[language]).join('、') || '没有写'],
            ['有空', file.slots.map((slot) => slotNames[slot]).join('、') || '没有写'],
            ['范围', reachNames[file.reach]],
            ...(file.elder ? ([['五老', elderNames[file.elder]]] as const) : []),
            ...(file.post ? ([['职业', postNames[file.post]]] as const) : []),
            ['累计', `${sayMinutes(file.total.minutes)}，${file.total.services} 次，${sayStars(file.total.minutes)}`],
            ['登记', sayMoment(file.registeredAt)],
            ...(file.reason ? ([['原因', file.reason]] as const) : []),
            ...(file.suspendedUntil ? ([['暂停到', sayFullDay(file.suspendedUntil)]] as const) : []),
            ['培训', file.trainings.map(({ title }) => title).join('、') || '还没有通过的'],
          ]}
        />
        <DecideActs file={file} />
      </Panel>
      <PortraitPanel file={file} />
      <Proofs file={file} />
      <Panel title="队伍">
        {file.teams.length === 0 ? <p className="dk-quiet">还没有入队。</p> : null}
        {file.teams.map(({ team, role, state }) => (
          <p key={team.teamId} className="dk-row">
            <span>{team.name}</span>
            <span className="dk-quiet">{state === 'active' ? memberRoleNames[role] : memberStateNames[state]}</span>
          </p>
        ))}
      </Panel>
      <Services file={file} />
      {reveals && <RevealDialog personId={file.personId} onClose={() => setReveals(false)} />}
    </div>
  )
}

const Proofs = ({ file }: { file: VolunteerFile }) => {
  const [refuses, setRefuses] = useState<VolunteerFile['proofs'][number] | null>(null)
  const act = useAct(
    ({
      kind,
      version,
      verdict,
    }: Pick<VolunteerFile['proofs'][number], 'kind' | 'version'> & { verdict: { is: 'valid' } | { is: 'refused'; reason: string } }) =>
      call(decideProof, { params: { personId: file.personId, kind }, body: { version, verdict } }),
    () => setRefuses(null),
  )
  return (
    <Panel title="证书和保险" remark="服务当天有效才算">
      {file.proofs.length === 0 ? <p className="dk-quiet">还没有上传。</p> : null}
      {file.proofs.map((proof) => (
        <div key={proof.kind} className="dk-line">
          <span>
            <strong>{proofNames[proof.kind]}</strong>{' '}
            <Badge tone={proof.state === 'valid' ? 'teal' : proof.state === 'waiting' ? 'amber' : 'red'}>
              {proofStateNames[proof.state]}
            </Badge>
            <span className="dk-quiet dk-block">
              尾号 {proof.last4}，{sayFullDay(proof.from)} 到 {sayFullDay(proof.until)}
              {proof.reason === null ? '' : `，${proof.reason}`}
            </span>
          </span>
          <Space className="dk-push">
            {proof.photo !== null && (
              <a href={proof.photo} target="_blank" rel="noreferrer">
                看照片
              </a>
            )}
            {proof.state === 'waiting' && !file.own && (
              <>
                <Button
                  type="primary"
                  loading={act.isPending}
                  aria-label={`${proofNames[proof.kind]}核对无误`}
                  onClick={() => act.mutate({ kind: proof.kind, version: proof.version, verdict: { is: 'valid' } })}
                >
                  核对无误
                </Button>
                <Button onClick={() => setRefuses(proof)}>不通过</Button>
              </>
            )}
          </Space>
        </div>
      ))}
      {act.error !== null && refuses === null && <ProblemNote error={act.error} />}
      {refuses && (
        <ReasonDialog
          title={`${proofNames[refuses.kind]}不通过？`}
          action="不通过"
          label="原因（本人会看到）"
          busy={act.isPending}
          error={act.error}
          onReason={(reason) => act.mutate({ kind: refuses.kind, version: refuses.version, verdict: { is: 'refused', reason } })}
          onClose={() => setRefuses(null)}
        />
      )}
    </Panel>
  )
}

const Services = ({ file }: { file: VolunteerFile }) => {
  const [settles, setSettles] = useState<ServiceView | null>(null)
  return (
    <Panel title="服务记录" remark="更正要写依据，原来的记录保留">
      {file.services.length === 0 ? <p className="dk-quiet">还没有服务。</p> : null}
      {file.services.map((service) => (
        <div key={service.source} className="dk-line">
          <span>
            <strong>{service.title}</strong>{' '}
            {service.state === 'counted' ? null : (
              <Badge tone={service.state === 'pending' ? 'amber' : 'red'}>{service.state === 'pending' ? '待核对' : '不计'}</Badge>
            )}
            <span className="dk-quiet dk-block">
              {sayMoment(service.from)}，{service.teamName}
              {service.cause === null ? '' : `，${pendingCauseNames[service.cause]}`}
              {service.asked ? `，本人申请更正：${service.reason ?? ''}` : ''}
            </span>
          </span>
          <Space className="dk-push">
            <strong className="dk-figures">{sayMinutes(service.minutes)}</strong>
            {!file.own && <Button onClick={() => setSettles(service)}>{service.state === 'pending' ? '核对' : '更正'}</Button>}
          </Space>
        </div>
      ))}
      {settles && <SettleDialog service={settles} onClose={() => setSettles(null)} />}
    </Panel>
  )
}
