package vn.tiendo.plan.breach;

import org.springframework.web.bind.annotation.RestController;

/** A door that everybody can reach. */
@RestController
public class PublicController {
}
