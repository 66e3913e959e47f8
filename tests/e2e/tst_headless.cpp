// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, driven without a display: the sample case from the kiosk to the rating, with the centre unplugged in
// the middle; the papers it leaves are read by foreign programs.
#include <QtTest>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

class TestHeadless : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void R066_R073_R080_R100_R126_papersSayTheRightThings_data();
    void R066_R073_R080_R100_R126_papersSayTheRightThings();
    void everyWorkspaceLeavesAPicture();
    void journalIsProvedFromOutside();
    void R141_summaryTellsTheWholeStory();

private:
    static QByteArray output(const QString& program, const QStringList& arguments);
    QString paper(const QString& part) const;
    QTemporaryDir m_folder;
    QString m_out;
    QString m_summary;
};

QByteArray TestHeadless::output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return process.readAllStandardOutput();
}

QString TestHeadless::paper(const QString& part) const {
    const QDir papers(m_out + QStringLiteral("/papers"));
    for (const QString& name : papers.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name)) {
        if (name.contains(part)) { return papers.absoluteFilePath(name); }
    }
    return {};
}

void TestHeadless::initTestCase() {
    m_out = m_folder.filePath(QStringLiteral("out"));
    QProcess program;
    program.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang"));
    program.setArguments({QStringLiteral("--standalone"), QStringLiteral("--data"),
                          m_folder.filePath(QStringLiteral("data")), QStringLiteral("--headless"), m_out});
    program.start();
    QVERIFY2(program.waitForFinished(240'000), "the walk ends");
    const QByteArray words = program.readAllStandardError();
    QVERIFY2(program.exitCode() == 0, words.constData());
    m_summary = QString::fromUtf8(program.readAllStandardOutput());
}

void TestHeadless::R066_R073_R080_R100_R126_papersSayTheRightThings_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* tag, const char16_t* file, std::initializer_list<const char16_t*> words) {
        QStringList list;
        for (const char16_t* word : words) { list << QString::fromUtf16(word); }
        QTest::newRow(tag) << QString::fromUtf16(file) << list;
    };
    row("R066 ticket", u"0001-", {u"新生儿出生一件事", u"青屿市政务服务中心", u"示例数据"});
    row("R073 receipt", u"收件凭证", {u"收件凭证", u"父母双方居民身份证", u"医疗费用票据", u"林知夏"});
    row("R080 acceptance", u"受理通知书", {u"受理通知书", u"沈若溪", u"出生登记"});
    row("R040 list", u"材料清单", {u"材料清单", u"落户方居民户口簿"});
    row("R100 slip", u"材料交接单", {u"材料交接单", u"3 号窗口"});
    row("R126 delivery", u"送达回证", {u"送达回证", u"沈若溪", u"社会保障卡"});
}

void TestHeadless::R066_R073_R080_R100_R126_papersSayTheRightThings() {
    QFETCH(QString, file);
    QFETCH(QStringList, words);
    const QString pdf = paper(file);
    QVERIFY2(!pdf.isEmpty(), qPrintable(file));
    QString text =
        QString::fromUtf8(output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
    text.remove(QLatin1Char(' ')).remove(QLatin1Char('\n'));
    for (QString word : words) {
        QVERIFY2(text.contains(word.remove(QLatin1Char(' '))),
                 qPrintable(word + QStringLiteral(" / ") + text.left(400)));
    }
    const QString picture = m_folder.filePath(QStringLiteral("page"));
    output(QStringLiteral("pdftoppm"),
           {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), pdf, picture});
    QByteArray codes;
    for (const QString& name : QDir(m_folder.path()).entryList({QStringLiteral("page*.png")}, QDir::Files)) {
        codes +=
            output(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), m_folder.filePath(name)});
        QFile::remove(m_folder.filePath(name));
    }
    QVERIFY2(codes.contains("YC1|"), codes.constData());
}

void TestHeadless::everyWorkspaceLeavesAPicture() {
    const QStringList pictures = QDir(m_out).entryList({QStringLiteral("*.png")}, QDir::Files);
    for (const char* name : {"login", "kiosk", "applicant", "situation", "materials", "decision", "handoff",
                             "backoffice", "issue", "find", "hall", "display"})
        QVERIFY2(!pictures.filter(QLatin1String(name)).isEmpty(), name);
}

void TestHeadless::journalIsProvedFromOutside() {
    const QByteArray words =
        output(QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang-server"),
               {QStringLiteral("verify"), QStringLiteral("--data"), m_out + QStringLiteral("/data/server")});
    QVERIFY2(words.startsWith("sound: "), words.constData());
}

void TestHeadless::R141_summaryTellsTheWholeStory() {
    for (const char16_t* words : {u"断网受理", u"无冲突", u"7 项全部准予", u"评价 5 星", u"首尾相接"})
        QVERIFY2(m_summary.contains(QString::fromUtf16(words)), qPrintable(m_summary));
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
