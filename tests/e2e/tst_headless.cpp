// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, driven without a display: two families from the kiosk to the rating, with the centre unplugged in the
// middle; the papers it leaves are read by foreign programs. Both mothers have names beyond the basic plane.
#include <QtTest>

#include "domain/core/paper_code.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace {

constexpr int dpi = 150;
constexpr int completeBudget = 15;  // control keys of ui: newborn, complete
constexpr int noticeBudget = 15;    // newborn, two missing

QString text(const char16_t* words) { return QString::fromUtf16(words); }

bool isIdeograph(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000; }

// A word on a page, as poppler finds it; the box in points.
struct Word {
    int page = 0;
    QRectF box;
    QString text;
};

// The case a code names, also inside a signed code.
QString caseNumber(const QString& code) {
    const auto reference = yc::domain::caseReference(code.toStdString());
    return reference ? QString::fromStdString(reference->number.str()) : QString();
}

}  // namespace

class TestHeadless : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void R066_R073_R074_R080_R100_R126_papersSayTheRightThings_data() { papers(); }
    void R066_R073_R074_R080_R100_R126_papersSayTheRightThings();
    void R066_R073_R074_R080_R100_R126_codesAreReadByAForeignDecoder_data() { papers(); }
    void R066_R073_R074_R080_R100_R126_codesAreReadByAForeignDecoder();
    void R080_everyCharacterIsInked_data() { papers(); }
    void R080_everyCharacterIsInked();
    void R073_R080_oneSheetWhereItCan();
    void R071_R074_keystrokeBudgets();
    void R074_noticeBringsTheCaseBack();
    void everyWorkspaceLeavesAPicture();
    void journalIsProvedFromOutside();
    void R141_summaryTellsTheWholeStory();

private:
    static void papers();
    static QByteArray output(const QString& program, const QStringList& arguments);
    QStringList paperFiles(const QString& part) const;
    QString paper(const QString& part) const { return paperFiles(part).value(0); }
    QString textOf(const QString& pdf) const;
    QList<QImage> pagesOf(const QString& pdf) const;
    QString codeOf(const QString& pdf) const;
    QList<Word> wordsOf(const QString& pdf) const;
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

QStringList TestHeadless::paperFiles(const QString& part) const {
    const QDir papers(m_out + QStringLiteral("/papers"));
    QStringList files;
    for (const QString& name : papers.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name)) {
        if (name.contains(part)) { files << papers.absoluteFilePath(name); }
    }
    return files;
}

QString TestHeadless::textOf(const QString& pdf) const {
    QString words =
        QString::fromUtf8(output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
    return words.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')).remove(QChar(0x3000));
}

QList<QImage> TestHeadless::pagesOf(const QString& pdf) const {
    const QString stem = m_folder.filePath(QStringLiteral("page"));
    output(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-png"), pdf, stem});
    QList<QImage> pages;
    const QDir folder(m_folder.path());
    for (const QString& name : folder.entryList({QStringLiteral("page*.png")}, QDir::Files, QDir::Name)) {
        pages << QImage(folder.filePath(name)).convertToFormat(QImage::Format_Grayscale8);
        QFile::remove(folder.filePath(name));
    }
    return pages;
}

QString TestHeadless::codeOf(const QString& pdf) const {
    QString codes;
    for (const QImage& page : pagesOf(pdf)) {
        const QString file = m_folder.filePath(QStringLiteral("code.png"));
        page.save(file);
        codes += QString::fromUtf8(
            output(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"),
                                               QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"), file}));
    }
    return codes.trimmed();
}

QList<Word> TestHeadless::wordsOf(const QString& pdf) const {
    const QString html =
        QString::fromUtf8(output(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")}));
    static const QRegularExpression pattern(QStringLiteral(
        "<page |<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)</word>"));
    QList<Word> words;
    int page = -1;
    auto matches = pattern.globalMatch(html);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(5).isNull()) {
            ++page;
            continue;
        }
        const double left = match.captured(1).toDouble();
        const double top = match.captured(2).toDouble();
        words << Word{page, QRectF(left, top, match.captured(3).toDouble() - left, match.captured(4).toDouble() - top),
                      match.captured(5)};
    }
    return words;
}

void TestHeadless::initTestCase() {
    m_out = m_folder.filePath(QStringLiteral("out"));
    QProcess program;
    program.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang"));
    program.setArguments({QStringLiteral("--standalone"), QStringLiteral("--data"),
                          m_folder.filePath(QStringLiteral("data")), QStringLiteral("--headless"), m_out});
    program.start();
    QVERIFY2(program.waitForFinished(280'000), "the walk ends");
    const QByteArray words = program.readAllStandardError();
    QVERIFY2(program.exitCode() == 0, words.constData());
    m_summary = QString::fromUtf8(program.readAllStandardOutput());
}

void TestHeadless::papers() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* tag, const char16_t* file, const char* code,
                        std::initializer_list<const char16_t*> words) {
        QStringList list;
        for (const char16_t* word : words) { list << text(word); }
        QTest::newRow(tag) << text(file) << QString::fromUtf8(code) << list;
    };
    row("R066 ticket", u"号票", "^https://127\\.0\\.0\\.1:\\d+/t/[0-9a-f]{32}$",
        {u"新生儿出生一件事", u"青屿市政务服务中心", u"父母双方身份证"});
    row("R040 list", u"材料清单", "^YC1\\|case\\|YJS\\w{22}\\|\\w{8}$",
        {u"材料清单", u"申请人𠮷若𬱖", u"落户方居民户口簿", u"不收费"});
    row("R073 receipt", u"收件凭证", "^YC2:[A-Z2-7]{100,}$",
        {u"收件凭证", u"𠮷*𬱖", u"430703********1623", u"父母双方居民身份证", u"医疗费用票据", u"林知夏"});
    row("R080 acceptance", u"受理通知书", "^YC2:[A-Z2-7]{100,}$",
        {u"受理通知书", u"𠮷若𬱖：", u"出生登记（申报户口）", u"下列7项", u"受理专用章"});
    row("R074 notice", u"一次性补正告知书", "^YC2:[A-Z2-7]{100,}$",
        {u"一次性补正告知书", u"沈𠮷𬱖：", u"请一次补齐下列2项", u"出生医学证明首次签发登记表", u"退还材料",
         u"林知夏"});
    row("R100 slip", u"材料交接单", "^YC2:[A-Z2-7]{100,}$",
        {u"材料交接单", u"3号窗口", u"𠮷*𬱖", u"沈*𬱖", u"林知夏"});
    row("R126 delivery", u"送达回证", "^YC1\\|case\\|YJS\\w{22}\\|\\w{8}$",
        {u"送达回证", u"受送达人𠮷若𬱖", u"𠮷若𬱖（本人，读卡核验）", u"社会保障卡"});
}

void TestHeadless::R066_R073_R074_R080_R100_R126_papersSayTheRightThings() {
    QFETCH(QString, file);
    QFETCH(QStringList, words);
    const QString pdf = paper(file);
    QVERIFY2(!pdf.isEmpty(), qPrintable(file));
    const QString found = textOf(pdf);
    for (const QString& word : words) {
        QVERIFY2(found.contains(word), qPrintable(word + QStringLiteral(" / ") + found.left(600)));
    }
}

void TestHeadless::R066_R073_R074_R080_R100_R126_codesAreReadByAForeignDecoder() {
    QFETCH(QString, file);
    QFETCH(QString, code);
    const QStringList all = paperFiles(file);
    QVERIFY(!all.isEmpty());
    for (const QString& pdf : all) {
        const QString read = codeOf(pdf);
        QVERIFY2(QRegularExpression(code).match(read).hasMatch(), qPrintable(pdf + QLatin1Char(' ') + read));
        const auto signedCode = yc::domain::readPaperCode(read.toStdString());
        if (!signedCode) continue;
        const bool slip = signedCode->summary.kind == yc::domain::PaperKind::HandoverSlip;  // of many cases
        if (!slip) QCOMPARE(caseNumber(read).size(), 25);
        QCOMPARE(slip, pdf.contains(text(u"材料交接单")));
    }
}

// Text may be there and the paper blank: what poppler reads must also be ink where it says.
void TestHeadless::R080_everyCharacterIsInked() {
    QFETCH(QString, file);
    const QString pdf = paper(file);
    const QList<QImage> pages = pagesOf(pdf);
    QVERIFY(!pages.isEmpty());
    int rare = 0;
    int checked = 0;
    QStringList blank;
    for (const Word& word : wordsOf(pdf)) {
        if (text(u"示例数据").contains(word.text)) { continue; }  // the pale watermark, letter by letter
        const auto characters = word.text.toUcs4();
        const bool even = std::all_of(characters.begin(), characters.end(), [](uint c) { return isIdeograph(c); });
        const int parts = even ? int(characters.size()) : 1;
        for (int i = 0; i < parts; ++i) {
            const QRectF box(word.box.x() + word.box.width() * i / parts, word.box.y(), word.box.width() / parts,
                             word.box.height());
            const QRect area =
                QRectF(box.x() * dpi / 72, box.y() * dpi / 72, box.width() * dpi / 72, box.height() * dpi / 72)
                    .toAlignedRect() &
                pages[word.page].rect();
            int dark = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x) {
                    dark += qGray(pages[word.page].pixel(x, y)) < 215 ? 1 : 0;
                }
            }
            const char32_t first = characters[i];
            if (dark < 3) { blank << QStringLiteral("%1 of %2").arg(i).arg(word.text); }
            rare += first == 0x20BB7 || first == 0x2CC56 ? 1 : 0;
            ++checked;
        }
    }
    QVERIFY(checked > 10);
    QVERIFY2(blank.isEmpty(), qPrintable(blank.join(QLatin1Char(' '))));
    const bool named = file == text(u"材料清单");  // names alone in their cell; elsewhere they stand in a word
    QVERIFY2(!named || rare == 2, qPrintable(QString::number(rare)));
}

void TestHeadless::R073_R080_oneSheetWhereItCan() {
    for (const char16_t* file : {u"收件凭证", u"受理通知书", u"一次性补正告知书", u"送达回证", u"材料交接单"}) {
        for (const QString& pdf : paperFiles(text(file))) { QVERIFY2(pagesOf(pdf).size() == 1, qPrintable(pdf)); }
    }
}

void TestHeadless::R071_R074_keystrokeBudgets() {
    const auto keysAfter = [this](const char16_t* words) {
        const QRegularExpression pattern(text(words) + QStringLiteral("[^\n]*按键 (\\d+) 次"));
        return pattern.match(m_summary).captured(1).toInt();
    };
    const int complete = keysAfter(u"断网受理");
    const int notice = keysAfter(u"一次性补正告知");
    const int back = keysAfter(u"扫告知书回来补正");
    QVERIFY2(complete > 5 && complete <= completeBudget, qPrintable(m_summary));
    QVERIFY2(notice > 5 && notice <= noticeBudget, qPrintable(m_summary));
    QVERIFY2(back > 0 && back <= completeBudget, qPrintable(m_summary));
    qInfo("control keys: complete %d, notice %d, back with the corrections %d", complete, notice, back);
}

// The code on the notice names the case, and the papers of the acceptance that followed name the same one.
void TestHeadless::R074_noticeBringsTheCaseBack() {
    const QString notice = caseNumber(codeOf(paper(text(u"一次性补正告知书"))));
    QCOMPARE(notice.size(), 25);
    QStringList receipts;
    for (const QString& pdf : paperFiles(text(u"收件凭证"))) { receipts << caseNumber(codeOf(pdf)); }
    QCOMPARE(receipts.size(), 2);
    QVERIFY(receipts.contains(notice));
    QVERIFY(textOf(paperFiles(text(u"受理通知书")).value(1)).contains(text(u"沈𠮷𬱖：")));
}

void TestHeadless::everyWorkspaceLeavesAPicture() {
    const QStringList pictures = QDir(m_out).entryList({QStringLiteral("*.png")}, QDir::Files);
    for (const char* name : {"login", "kiosk", "applicant", "situation", "materials", "decision", "correction",
                             "notice", "handoff", "backoffice", "issue", "find", "hall", "display"})
        QVERIFY2(!pictures.filter(QLatin1String(name)).isEmpty(), name);
}

void TestHeadless::journalIsProvedFromOutside() {
    const QByteArray words =
        output(QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang-server"),
               {QStringLiteral("verify"), QStringLiteral("--data"), m_out + QStringLiteral("/data/server")});
    QVERIFY2(words.startsWith("sound: "), words.constData());
}

void TestHeadless::R141_summaryTellsTheWholeStory() {
    for (const char16_t* words :
         {u"断网受理", u"无冲突", u"2 项一次告知", u"免取号，受理", u"7 项全部准予", u"评价 5 星", u"首尾相接"})
        QVERIFY2(m_summary.contains(text(words)), qPrintable(m_summary));
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "domain/core/paper_code.h"
#include "tst_headless.moc"
