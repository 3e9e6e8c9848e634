import { Video, View } from '@tarojs/components'
import type { WorkView } from '@shared/contest/entry'
import { openDocument } from '@/files/openFile'
import { Button } from '@/ui/Button'
import { Picture } from '@/ui/Picture'

/** Files of a work by their kind; what they were called tells who made them, so it is never shown. */
export function WorkFiles({ files }: { files: WorkView['files'] }) {
  return (
    <View>
      {files.map(({ url, contentType }, n) => (
        <View key={url} className="contest-file">
          {contentType.startsWith('image/') ? (
            <Picture className="contest-picture" src={url} fit="contain" alt={`作品第 ${n + 1} 张`} />
          ) : contentType.startsWith('video/') ? (
            <Video className="contest-video" src={url} controls />
          ) : (
            <Button kind="secondary" onPress={() => void openDocument(url)}>
              打开第 {n + 1} 个文件
            </Button>
          )}
        </View>
      ))}
    </View>
  )
}
