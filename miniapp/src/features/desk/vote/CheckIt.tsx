import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { resultFile } from '@shared/decision/contract'
import type { DecisionView, Result } from '@shared/decision/model'
import { call } from '@/api'
import { CopyText } from '../kit/CopyText'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'

/** Address of the public notice, readable without signing in. */
const bulletinUrl = (id: string): string =>
  `${window.location.origin}${window.location.pathname}#/packages/decision/pages/bulletin/index?id=${id}`

/** Everything somebody needs who does not believe the desk: the public notice, the file to recount, the digests to compare. */
export const CheckIt = ({ view, result }: { view: DecisionView; result: Result }) => {
  const fetchFile = useMutation({
    mutationFn: () => call(resultFile, { params: { decisionId: view.decisionId } }),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  })
  const notice = bulletinUrl(view.decisionId)
  return (
    <Panel title="公告与核对" className="dk-check">
      <div className="dk-row dk-wrap dk-noprint">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印结果
        </Button>
        <Button icon={<DownloadOutlined aria-hidden />} loading={fetchFile.isPending} onClick={() => fetchFile.mutate()}>
          下载结果文件
        </Button>
        <CopyText text={notice} label="复制公告链接" size="middle" />
      </div>
      {fetchFile.error !== null && <ProblemNote error={fetchFile.error} />}
      {fetchFile.data && (
        <p className="dk-noprint" role="status">
          结果文件已准备好。没有自动下载？
          <a href={fetchFile.data.url} target="_blank" rel="noreferrer">
            点这里下载
          </a>
        </p>
      )}
      <p>
        公告只有合计，没有房号和姓名，任何人不用登录就能看：
        <a className="dk-break" href={notice} target="_blank" rel="noreferrer">
          打开公告
        </a>
      </p>
      <Facts
        of={[
          [
            '结果文件指纹',
            <code className="dk-digest" key="d">
              {result.resultDigest}
            </code>,
          ],
          [
            '默克尔根',
            <code className="dk-digest" key="m">
              {result.merkleRoot ?? '没有选票'}
            </code>,
          ],
          ['选票承诺', `${result.commitments} 条（含改选前的）`],
          [
            '名册指纹',
            <code className="dk-digest" key="r">
              {view.roll?.fingerprint}
            </code>,
          ],
        ]}
      />
      <p className="dk-quiet">
        怎样自己重算：下载结果文件，在本项目的代码目录里运行 <code>npm run verify -- 结果文件 --digest 结果文件指纹</code>
        。核对程序与计票程序不共用一行代码，文件改动任何一个字节都会报错。业主还可以用回执号查自己的一票是否计入。
      </p>
    </Panel>
  )
}
