export default definePageConfig({ navigationBarTitleText: '运行账本', enablePullDownRefresh: true })
