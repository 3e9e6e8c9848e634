export default definePageConfig({ navigationBarTitleText: '协议', enablePullDownRefresh: true })
