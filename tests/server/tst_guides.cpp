// SPDX-License-Identifier: GPL-3.0-or-later
// Guides over the wire: anybody may read them, the code names the version, nothing a visitor says gets into the page.
#include <QtTest>

#include "reports/paper_reading.h"
#include "server/server_fixture.h"

using namespace yc;
using namespace yc::server;

class TestGuides : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_hall = std::make_unique<Hall>(
            false, [this](Config& config) { config.dataDir = m_dir->path().toStdString() + "/hall"; });
    }

    void R052_pageAndPdfOfTheVersionInTheCode() {
        Client nobody = m_hall->client();
        const Answer index = nobody.get("/guides");
        QCOMPARE(index.status, 200);
        QVERIFY(QString::fromStdString(index.body).contains(QStringLiteral("href=\"/guides/YJS-GR-01\"")));
        const Answer page = nobody.get("/guides/YJS-GR-01?version=13");
        QCOMPARE(page.status, 200);
        QVERIFY(QString::fromStdString(page.body).contains(QStringLiteral("新生儿出生一件事一次办")));
        QCOMPARE(nobody.get("/guides/YJS-GR-01").body, page.body);
        const Answer pdf = nobody.get("/guides/YJS-GR-01/pdf");
        QCOMPARE(pdf.status, 200);
        const QString code = tests::qrOf(*m_dir, pdf.body);
        QVERIFY2(code.startsWith(QStringLiteral("https://")), qPrintable(code));
        QVERIFY2(code.endsWith(QStringLiteral("/guides/YJS-GR-01?version=13")), qPrintable(code));
        const std::string path = code.mid(code.indexOf(QLatin1String("/guides"))).toStdString();
        Client later = m_hall->client();
        QCOMPARE(later.get(path).body, page.body);
    }

    void R015_theListIsSearchedByEverydayWords() {
        Client nobody = m_hall->client();
        const Answer found = nobody.get("/guides?q=%E4%B8%8A%E6%88%B7%E5%8F%A3");  // 上户口
        QCOMPARE(found.status, 200);
        const QString page = QString::fromStdString(found.body);
        QVERIFY(page.contains(QStringLiteral("href=\"/guides/YJS-GR-01\"")));
        QVERIFY(!page.contains(QStringLiteral("href=\"/guides/YJS-QY-02\"")));
        QVERIFY(page.contains(QStringLiteral("value=\"上户口\"")));
        const QString nothing = QString::fromStdString(nobody.get("/guides?q=%22%3E%3Cscript%3E").body);
        QVERIFY(nothing.contains(QStringLiteral("没有找到")));
        QVERIFY(!nothing.contains(QStringLiteral("<script")));
        QCOMPARE(nobody.get("/guides?q=" + std::string(500, 'x')).status, 413);
        QCOMPARE(nobody.get("/guides?q=%FF%FE").code(), std::string("request.malformed"));
    }

    void R052_unknownVersionOrThemeIsRefusedInWords_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("version of tomorrow") << "/guides/YJS-GR-01?version=99" << 409;
        QTest::newRow("no number") << "/guides/YJS-GR-01?version=abc" << 409;
        QTest::newRow("far too long") << "/guides/YJS-GR-01?version=99999999999999999999" << 409;
        QTest::newRow("theme") << "/guides/YJS-GR-99" << 404;
        QTest::newRow("a path in the name") << "/guides/..%2F..%2Fetc/pdf" << 404;
    }
    void R052_unknownVersionOrThemeIsRefusedInWords() {
        QFETCH(QString, path);
        QFETCH(int, status);
        Client nobody = m_hall->client();
        const Answer answer = nobody.get(path.toStdString());
        QCOMPARE(answer.status, status);
        QVERIFY(QString::fromStdString(answer.body).contains(QStringLiteral("\"remedy\"")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Hall> m_hall;
};

QTEST_GUILESS_MAIN(TestGuides)
#include "tst_guides.moc"
