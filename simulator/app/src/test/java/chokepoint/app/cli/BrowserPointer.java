package chokepoint.app.cli;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Moves the pointer to a value of a chart. */
final class BrowserPointer {

    private BrowserPointer() {}

    /** Over the mark of a number of a figure. */
    static void over(ChromeDriver driver, String figure, int mark) {
        List<?> place = (List<?>) driver.executeScript("""
                const [row, x, y] = JSON.parse(document.getElementById('data').textContent).figures[arguments[0]].marks[arguments[1]];
                const picture = document.querySelector('#' + arguments[0] + ' svg');
                const box = picture.getBoundingClientRect();
                const scale = box.width / Number(picture.closest('.canvas').dataset.width);
                return [Math.round(x * scale - box.width / 2), Math.round(y * scale - box.height / 2)];
                """, figure, mark);
        WebElement picture = driver.findElement(By.cssSelector("#" + figure + " svg"));
        int x = place == null ? 0 : ((Number) place.get(0)).intValue();
        int y = place == null ? 0 : ((Number) place.get(1)).intValue();
        new Actions(driver).moveToElement(picture, x, y).perform();
    }
}
