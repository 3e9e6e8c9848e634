import { Alert, Button, Modal } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { read } from '@shared/decision/contract'
import { problemOf } from '../kit/problems'
import type { useComposer } from './useComposer'

type Composer = ReturnType<typeof useComposer>

/** Says how it stands with keeping the draft, and asks what to do when somebody else saved the same one. */
export const SavingNote = ({ composer }: { composer: Composer }) => {
  const { saving } = composer
  switch (saving.state) {
    case 'untouched':
      return null
    case 'inBrowser':
      return <span className="dk-quiet">还没写全，先存在这台电脑里</span>
    case 'saving':
      return <span className="dk-quiet">正在保存…</span>
    case 'saved':
      return <span className="dk-quiet">草稿已保存</span>
    case 'failed':
      return (
        <Alert
          type="warning"
          showIcon
          role="alert"
          message={problemOf(saving.error).sentence}
          action={
            <Button size="small" onClick={() => void composer.save()}>
              再存一次
            </Button>
          }
        />
      )
    case 'conflict':
      return <Conflict composer={composer} />
  }
}

const Conflict = ({ composer }: { composer: Composer }) => {
  const client = useQueryClient()
  const takeTheirs = () => {
    client.removeQueries({ queryKey: [read.id, composer.kept?.id] })
    window.location.reload()
  }
  return (
    <Modal
      open
      closable={false}
      maskClosable={false}
      title="这份草稿刚被同事改过"
      footer={[
        <Button key="theirs" onClick={takeTheirs}>
          用同事的，放弃我的修改
        </Button>,
        <Button key="mine" type="primary" onClick={() => void composer.overwrite()}>
          用我的，盖掉同事的
        </Button>,
      ]}
    >
      <p>为了不丢东西，您刚才的修改还没有保存。请先和同事说一声，再决定用哪一份。</p>
    </Modal>
  )
}
