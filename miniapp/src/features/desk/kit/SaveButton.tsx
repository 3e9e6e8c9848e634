import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'

/** A button that makes a spreadsheet and lets the browser download it; says so when that did not work. */
export const SaveButton = ({ label, save, disabled = false }: { label: string; save: () => Promise<void>; disabled?: boolean }) => {
  const act = useMutation({ mutationFn: save })
  return (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      danger={act.isError}
      disabled={disabled}
      loading={act.isPending}
      onClick={() => act.mutate()}
      aria-live="polite"
    >
      {act.isError ? '没有下载成功，再试一次' : label}
    </Button>
  )
}
