import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { EntryView } from '@shared/contest/entry'
import { certificateDocument } from '@shared/certificate/face'
import { contestFace, printCertificate } from '@shared/contest/resultContract'
import { call } from '@/api'
import { PrintedSheets } from '../documents/PrintedSheets'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useContestAct } from './useContestDesk'

/** The certificate on paper: shown once it is noted that it leaves the system, then printed by the browser, as its PDF looks. */
export const CertificatePrint = ({ entry: { contestId, entryId, certificate } }: { entry: EntryView }) => {
  const act = useContestAct(() => call(printCertificate, { params: { contestId, entryId } }))
  return (
    <Panel title="证书" remark={`编号 ${certificate ?? ''}，谁都可以在“查证书”里核对`}>
      {act.data === undefined ? (
        <Button icon={<PrinterOutlined aria-hidden />} loading={act.isPending} onClick={() => act.mutate(undefined)}>
          做证书
        </Button>
      ) : (
        <>
          <PrintedSheets document={certificateDocument(contestFace(act.data))} around={{ owner: null }} />
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
        </>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Panel>
  )
}
